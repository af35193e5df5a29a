package org.countypowers.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countypowers.audit.TrailEvent;
import org.countypowers.casework.CaseDiagrams.Diagram;
import org.countypowers.casework.CaseRecord;
import org.countypowers.casework.CaseRecord.Said;
import org.countypowers.casework.CaseRecords;
import org.countypowers.forms.FormField;
import org.countypowers.forms.Forms;
import org.countypowers.forms.ReleasedForms;
import org.countypowers.process.ProcessModels;
import org.countypowers.studio.CaseProcedures;
import org.countypowers.studio.CaseProcedures.Release;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Steps through a case on the models, forms and files of its own time, by what its trail kept. */
@Service
@PreAuthorize("hasAuthority('CASE_REPLAY')")
public class CaseReplay {
    private static final int PAGE = 500;
    private static final int MOST = 5000;

    private final CaseRecords records;
    private final ProcessModels models;
    private final ReleasedForms forms;
    private final Forms rules;
    private final CaseProcedures procedures;
    private final PowerChecks powers;

    CaseReplay(
            CaseRecords records,
            ProcessModels models,
            ReleasedForms forms,
            Forms rules,
            CaseProcedures procedures,
            PowerChecks powers) {
        this.records = records;
        this.models = models;
        this.forms = forms;
        this.rules = rules;
        this.procedures = procedures;
        this.powers = powers;
    }

    /** The opening stays in the trail. @throws java.util.NoSuchElementException when the case is not in the reader's scope */
    @Transactional
    public Replay open(long caseId) {
        return replay(records.open(caseId));
    }

    Replay replay(CaseRecord record) {
        List<TrailEvent> events = new ArrayList<>();
        List<TrailEvent> page;
        do {
            page = records.trail(
                    record.id(),
                    events.isEmpty() ? 0 : events.get(events.size() - 1).seq(),
                    PAGE);
            events.addAll(page);
        } while (page.size() == PAGE && events.size() < MOST);
        return new Replay(
                record,
                StepsThen.of(
                        events,
                        record.said(),
                        records.files(record.id()),
                        models.currentSteps(Long.toString(record.id()))),
                page.size() < PAGE);
    }

    /** The model as it was at the step; none before the case had one. */
    public Optional<Diagram> diagram(ReplayStep step) {
        return step.definition().isEmpty()
                ? Optional.empty()
                : Optional.of(new Diagram(models.xml(step.definition()), step.done(), step.here()));
    }

    /** The release by which the step was done; none where it came before releases were kept. */
    public Optional<Release> release(ReplayStep step) {
        return step.definition().isEmpty() ? Optional.empty() : procedures.release(step.definition());
    }

    /** The fields that the officer had before him, in the form's order; none where the form was not kept. */
    public List<FormField> fields(Said said) {
        if (said.formKey().isEmpty()) {
            return List.of();
        }
        Map<String, Object> answers = said.answers();
        return forms.of(said.definitionId(), said.formKey()).fields().stream()
                .filter(field -> !rules.hidden(field, answers))
                .toList();
    }

    /** Whether the power was there; none where the step answers nobody. */
    public Optional<PowerCheck> power(Replay replay, ReplayStep step) {
        return step.answer().map(answer -> powers.of(replay.record(), answer));
    }
}
