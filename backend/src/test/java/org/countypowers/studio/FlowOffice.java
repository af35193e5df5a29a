package org.countypowers.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.countypowers.demo.DemoOffice;
import org.countypowers.process.ReleaseRegister;
import org.countypowers.studio.domain.MigrationStore;
import org.countypowers.studio.domain.StudioStore;
import org.countypowers.testing.Office;
import org.countypowers.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** People of the flow studio, and what a test does in their names. Every release made is withdrawn behind it. */
abstract class FlowOffice {
    static final String DECISION = "case-decision";
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final String DESIGNER = "province.designer";
    static final String COLLEAGUE = "province.designer2";

    @Autowired
    Office office;

    @Autowired
    DraftDesk drafts;

    @Autowired
    ProcedureDesk procedures;

    @Autowired
    DraftCheck check;

    @Autowired
    TrialDesk trials;

    @Autowired
    ReleaseDesk releases;

    @Autowired
    MigrationDesk migrations;

    @Autowired
    MigrationSweep sweep;

    @Autowired
    Migrations read;

    @Autowired
    MigrationStore moved;

    @Autowired
    StudioStore store;

    @Autowired
    ReleaseRegister register;

    @Autowired
    Sql sql;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void open() {
        office.open();
        forget();
    }

    @AfterEach
    void forget() {
        for (String table : List.of(
                "studio_draft_matter", "studio_draft_file", "studio_draft_hand", "studio_draft", "studio_walk")) {
            sql.update("delete from " + table);
        }
        sql.update("update studio_release set state = 'WITHDRAWN' where author <> '' and state <> 'REJECTED'");
    }

    int released(LocalDate day) {
        int version = submitted(day);
        as(COLLEAGUE, () -> {
            releases.approve(DECISION, version, day);
            return null;
        });
        return version;
    }

    int submitted(LocalDate day) {
        long version = begun();
        String model = withSecondReview();
        long saved = as(DESIGNER, () -> drafts.save(DECISION, version, DECISION + ".bpmn", model));
        walk(DECISION);
        return as(DESIGNER, () -> releases.submit(DECISION, saved, "增加一次复核", day));
    }

    long begun() {
        as(DESIGNER, () -> {
            drafts.begin(DECISION, inForce());
            return null;
        });
        return as(DESIGNER, () -> drafts.draft(DECISION)).orElseThrow().row().rowVersion();
    }

    void walk(String key) {
        TrialView view = as(DESIGNER, () -> trials.begin(key, new TrialSetting("XK-069", DemoOffice.YUECHI, Map.of())));
        for (int steps = 0; !view.ended(); steps++) {
            assertThat(steps).isLessThan(20);
            TrialView now = view;
            TrialView.Task task = now.tasks().get(0);
            assertThat(task.officers()).as(task.name()).isNotEmpty();
            view = as(DESIGNER, () -> trials.answer(now.id(), task.taskId(), trials.example(now.id(), task.taskId())));
        }
        assertThat(view.passed()).extracting("step").contains("Step_IssueDecision", "Step_CloseCase");
    }

    int inForce() {
        return store.inForce(List.of(DECISION), TODAY).get(0).version();
    }

    String withSecondReview() {
        return SecondReview.addedTo(as(DESIGNER, () -> drafts.draft(DECISION))
                .orElseThrow()
                .content()
                .model());
    }

    long accepted() {
        long id = office.register("yuechi.window", "XK-069", DemoOffice.YUECHI);
        office.complete("yuechi.handler", id, Map.of("outcome", "accept", "opinion", "齐全"));
        return id;
    }

    void examine(long id) {
        office.complete(
                "yuechi.handler",
                id,
                Map.of("outcome", "grant", "factsFound", "属实", "legalGrounds", "《水法》第七条", "opinion", "准予"));
    }

    String nextAfterReview(long id) {
        examine(id);
        office.complete("yuechi.reviewer", id, Map.of("outcome", "passed", "opinion", "同意"));
        return step(id);
    }

    String step(long id) {
        return office.tasks("yuechi.window", id).get(0).step();
    }

    String definition(long id) {
        return jdbc.queryForObject(
                "select definition_id from worklist_row where subject = ?", String.class, String.valueOf(id));
    }

    int approve(int version) {
        releases.approve(DECISION, version, TODAY.plusDays(1));
        return version;
    }

    <T> T as(String username, Supplier<T> act) {
        return office.as(username, act);
    }
}
