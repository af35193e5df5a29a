package org.countypowers.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.countypowers.studio.Draft;
import org.countypowers.studio.DraftDesk;
import org.countypowers.studio.Procedures;
import org.countypowers.studio.ReleaseDesk;
import org.countypowers.studio.TrialDesk;
import org.countypowers.studio.TrialSetting;
import org.countypowers.studio.TrialView;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo's cases run by releases of the studio: two designers have given each step its limit in working days. */
@Component
@Profile("demo")
class DemoFlows {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final String REASON = "明确各环节办理时限";
    private static final int MOST_STEPS = 30;
    private static final Map<String, Map<String, Integer>> LIMITS = Map.of(
            "case-intake",
            Map.of("Task_PrepareSubmission", 3, "Task_CheckMaterials", 5, "Task_ReceiveSupplement", 5),
            "case-decision",
            Map.of(
                    "Task_FirstReview", 5,
                    "Task_ExamineApplication", 5,
                    "Task_ReviewApplication", 2,
                    "Task_LegalReview", 3,
                    "Task_CoReview", 5,
                    "Task_ApproveDecision", 2,
                    "Task_ServeDecision", 10));

    private final DemoDesk office;
    private final Procedures procedures;
    private final DraftDesk drafts;
    private final TrialDesk trials;
    private final ReleaseDesk releases;

    DemoFlows(DemoDesk office, Procedures procedures, DraftDesk drafts, TrialDesk trials, ReleaseDesk releases) {
        this.office = office;
        this.procedures = procedures;
        this.drafts = drafts;
        this.trials = trials;
        this.releases = releases;
    }

    void release() {
        for (String key : List.of("case-intake", "case-decision")) {
            int[] version = new int[1];
            office.at(DAY, "province.designer", () -> version[0] = submit(key));
            office.at(DAY, "province.designer2", () -> releases.approve(key, version[0], DAY));
        }
    }

    private int submit(String key) {
        drafts.begin(key, procedures.inForce(key));
        Draft draft = drafts.draft(key).orElseThrow();
        long saved = drafts.save(key, draft.version(), key + ".bpmn", limited(draft.model(), LIMITS.get(key)));
        walk(key);
        return releases.submit(key, saved, REASON, DAY);
    }

    private void walk(String key) {
        TrialView view = trials.begin(key, new TrialSetting("XK-069", DemoOffice.YUECHI, Map.of()));
        for (int step = 0; !view.ended() && step < MOST_STEPS; step++) {
            String task = view.tasks().get(0).taskId();
            view = trials.answer(view.id(), task, trials.example(view.id(), task));
        }
        trials.end(view.id());
    }

    private static String limited(String model, Map<String, Integer> limits) {
        String limited = model;
        for (Map.Entry<String, Integer> limit : limits.entrySet()) {
            int task = limited.indexOf("id=\"" + limit.getKey() + "\"");
            int end = limited.indexOf("</camunda:properties>", task);
            limited = limited.substring(0, end) + "  <camunda:property name=\"limitDays\" value=\"" + limit.getValue()
                    + "\" />\n        " + limited.substring(end);
        }
        return limited;
    }
}
