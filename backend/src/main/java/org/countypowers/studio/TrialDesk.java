package org.countypowers.studio;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.countypowers.forms.Answers;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.forms.Form;
import org.countypowers.forms.Forms;
import org.countypowers.organisation.SignedInOfficer;
import org.countypowers.process.ModelRefused;
import org.countypowers.process.ProcessTrials;
import org.countypowers.process.ProcessTrials.Position;
import org.countypowers.process.ProcessTrials.Trial;
import org.countypowers.process.ProcessTrials.Waiting;
import org.countypowers.studio.TrialView.Task;
import org.countypowers.studio.domain.FlowContent;
import org.countypowers.studio.domain.StudioStore;
import org.countypowers.studio.domain.StudioStore.ProcedureRow;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A designer walks through a draft: who would get each task, by when, and what comes next; nothing happens to any case. */
@Service
@PreAuthorize("hasAuthority('FLOW_DESIGN')")
@Transactional
public class TrialDesk {
    /** As many as the engine for trials keeps. */
    private static final int MOST = 20;

    private final StudioStore store;
    private final StudioRecords records;
    private final StudioScope scope;
    private final StepCatalogue steps;
    private final TrialFacts facts;
    private final FlowChecks checks;
    private final TrialPictures pictures;
    private final ProcessTrials trials;
    private final Forms forms;
    private final Map<String, Walk> walks = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Walk> eldest) {
            return size() > MOST;
        }
    };

    TrialDesk(
            StudioStore store,
            StudioRecords records,
            StudioScope scope,
            StepCatalogue steps,
            TrialFacts facts,
            FlowChecks checks,
            TrialPictures pictures,
            ProcessTrials trials,
            Forms forms) {
        this.store = store;
        this.records = records;
        this.scope = scope;
        this.steps = steps;
        this.facts = facts;
        this.checks = checks;
        this.pictures = pictures;
        this.trials = trials;
        this.forms = forms;
    }

    record Walk(ProcedureRow procedure, FlowContent content, TrialSetting setting, String officerId) {}

    /** What the draft would be told at its start and by its steps, for the designer to assume otherwise. */
    public Map<String, Object> facts(String processKey, TrialSetting setting) {
        scope.requireDesigner();
        String model = store.draftFiles(processKey).getOrDefault(processKey + ".bpmn", "");
        Map<String, Object> known =
                new TreeMap<>(facts.of(records.procedure(processKey).kind(), setting, records.today()));
        steps.sets().forEach((step, values) -> {
            if (model.contains("${" + step + "}")) {
                values.forEach(known::putIfAbsent);
            }
        });
        return known;
    }

    /** @throws StudioRefused naming the element when the draft cannot be run at all, or why nothing starts there */
    public TrialView begin(String processKey, TrialSetting setting) {
        SignedInOfficer officer = scope.requireDesigner();
        ProcedureRow procedure = records.procedure(processKey);
        store.draft(processKey).orElseThrow(() -> new StudioRefused("studio.error.noDraft"));
        FlowContent content = store.draftContent(processKey);
        checks.unsafe(procedure, content).stream().findFirst().ifPresent(finding -> {
            throw new StudioRefused("studio.trial.unsafe", finding.elementId());
        });
        Map<String, Object> start = new HashMap<>(facts.of(procedure.kind(), setting, records.today()));
        start.putAll(setting.facts());
        Map<String, Map<String, Object>> sets = new HashMap<>();
        steps.sets().forEach((step, values) -> {
            Map<String, Object> assumed = new HashMap<>(values);
            assumed.replaceAll((fact, value) -> setting.facts().getOrDefault(fact, value));
            sets.put(step, assumed);
        });
        String id = run(() -> trials.begin(new Trial(processKey, content.files(), start, sets)));
        Walk walk = new Walk(procedure, content, setting, officer.officerId());
        synchronized (walks) {
            walks.put(id, walk);
        }
        return view(id, walk, trials.position(id), officer);
    }

    /** Answers as the form would take them. @throws AnswersRefused with the fault at each field */
    public TrialView answer(String id, String taskId, Map<String, Object> answers) {
        SignedInOfficer officer = scope.requireDesigner();
        Walk walk = walk(id, officer);
        Waiting task = task(id, taskId);
        Answers checked = forms.check(pictures.form(walk, task), answers);
        if (!checked.complete()) {
            throw new AnswersRefused(checked.errors());
        }
        Object outcome = checked.values().get("outcome");
        Map<String, Object> decisions = outcome == null ? Map.of() : Map.of("outcome", outcome);
        return view(id, walk, run(() -> trials.complete(id, taskId, decisions)), officer);
    }

    /** Answers that the form takes, for whoever only wants to see the way. */
    public Map<String, Object> example(String id, String taskId) {
        Walk walk = walk(id, scope.requireDesigner());
        Form form = pictures.form(walk, task(id, taskId));
        return ExampleAnswers.of(form, forms, records.today());
    }

    /** Lets a message come, or a day pass. */
    public TrialView happen(String id, String eventId) {
        SignedInOfficer officer = scope.requireDesigner();
        Walk walk = walk(id, officer);
        return view(id, walk, run(() -> trials.happen(id, eventId)), officer);
    }

    public void end(String id) {
        walk(id, scope.requireDesigner());
        synchronized (walks) {
            walks.remove(id);
        }
        trials.end(id);
    }

    private TrialView view(String id, Walk walk, Position position, SignedInOfficer officer) {
        if (position.ended()) {
            store.walked(walk.procedure().processKey(), walk.content().hash(), officer.name(), records.now());
            records.tell(
                    walk.procedure().processKey(),
                    "trial.end",
                    Map.of(),
                    Map.of(
                            "content",
                            walk.content().hash(),
                            "matter",
                            walk.setting().matterId()));
        }
        List<Task> tasks =
                position.tasks().stream().map(task -> pictures.task(walk, task)).toList();
        return pictures.view(id, walk, position, tasks);
    }

    private Walk walk(String id, SignedInOfficer officer) {
        synchronized (walks) {
            Walk walk = walks.get(id);
            if (walk == null || !walk.officerId().equals(officer.officerId())) {
                throw new StudioRefused("studio.trial.gone");
            }
            return walk;
        }
    }

    private Waiting task(String id, String taskId) {
        return run(() -> trials.position(id)).tasks().stream()
                .filter(each -> each.taskId().equals(taskId))
                .findFirst()
                .orElseThrow(() -> new StudioRefused("studio.trial.gone"));
    }

    private static <T> T run(Supplier<T> act) {
        try {
            return act.get();
        } catch (ModelRefused refused) {
            throw StudioRefused.gate(refused);
        } catch (NoSuchElementException gone) {
            throw new StudioRefused("studio.trial.gone");
        }
    }
}
