package org.countypowers.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.countypowers.audit.Stream;
import org.countypowers.audit.Trail;
import org.countypowers.casework.CaseRefused;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.demo.DemoOffice;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.forms.FormField;
import org.countypowers.process.StepRefused;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A thousand officers' actions at random: whatever they do, no case is lost and no signature rule is broken. */
abstract class RandomOfficeTest {
    private static final int ACTIONS = 1000;
    private static final List<String> PLACES = List.of("yuechi", "wusheng", "guangan", "city", "province");
    private static final List<String> PARTS = List.of("window", "handler", "handler2", "reviewer", "approver", "legal");
    private static final Map<String, String> COUNTIES =
            Map.of("yuechi", DemoOffice.YUECHI, "wusheng", DemoOffice.WUSHENG, "guangan", DemoOffice.GUANGAN);
    private static final List<String> MATTERS = List.of("XK-069", "XK-037", "XK-076", "XK-083", "QT-001");

    @Autowired
    Office office;

    @Autowired
    WorkQueue queue;

    @Autowired
    WorkItems items;

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    Trail trail;

    @Autowired
    JdbcTemplate jdbc;

    private final Set<Long> cases = new HashSet<>();

    @Test
    void a_thousand_random_actions_lose_no_case_and_break_no_rule() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        office.open();
        for (int i = 0; i < ACTIONS; i++) {
            act(random);
        }

        assertThat(reconciliation.differences()).isEmpty();
        for (long id : cases) {
            assertThat(trail.firstBroken(Stream.ofCase(id)))
                    .as("seed %d case %d", seed, id)
                    .isZero();
        }
        assertThat(jdbc.queryForList("select a.case_id from case_opinion a join case_opinion b"
                        + " on b.case_id = a.case_id and b.officer_id = a.officer_id"
                        + " where a.step in ('Task_CheckMaterials', 'Task_ExamineApplication')"
                        + " and b.step in ('Task_ReviewApplication', 'Task_LegalReview', 'Task_ApproveDecision')"
                        + " or a.step = 'Task_ReviewApplication' and b.step = 'Task_ApproveDecision'"))
                .as("seed %d: nobody signed twice where the law wants two people", seed)
                .isEmpty();
        List<String> open = jdbc.queryForList(
                "select id from case_file where status in"
                        + " ('RECEIVED', 'AWAITING_SUPPLEMENT', 'ACCEPTED', 'DECIDED_GRANTED', 'DECIDED_REFUSED')",
                String.class);
        open.removeAll(jdbc.queryForList("select subject from worklist_row", String.class));
        assertThat(open).as("seed %d: every open case is in a list", seed).isEmpty();
    }

    private void act(Random random) {
        String place = PLACES.get(random.nextInt(PLACES.size()));
        if (COUNTIES.containsKey(place) && random.nextInt(6) == 0) {
            register(place, random);
            return;
        }
        String officer = place + "." + PARTS.get(random.nextInt(PARTS.size()));
        Tab tab = random.nextInt(2) == 0 ? Tab.UNCLAIMED : Tab.MINE;
        // Other tests leave batches, hand-overs and proceedings behind; a case's key is its number.
        List<WorkRow> rows =
                office.as(officer, () -> queue.page(new WorkQuery(tab, null, null, null, false, null))).rows().stream()
                        .filter(row -> row.subject().matches("\\d+"))
                        .toList();
        if (rows.isEmpty()) {
            return;
        }
        WorkRow row = rows.get(random.nextInt(rows.size()));
        try {
            if (tab == Tab.UNCLAIMED) {
                office.as(officer, () -> {
                    items.claim(row.taskId());
                    return null;
                });
            } else if (random.nextInt(10) == 0) {
                office.as(officer, () -> {
                    items.release(row.taskId());
                    return null;
                });
            } else {
                complete(officer, row, random);
            }
        } catch (WorkRefused | CaseRefused | AnswersRefused | StepRefused refused) {
            // A refusal is an answer; the rules are checked at the end.
        }
    }

    private void register(String place, Random random) {
        String matter = MATTERS.get(random.nextInt(MATTERS.size()));
        try {
            cases.add(office.register(place + ".window", matter, COUNTIES.get(place)));
        } catch (CaseRefused notHere) {
            // Another counter receives it.
        }
    }

    private void complete(String officer, WorkRow row, Random random) {
        CaseTask task = office.tasks(officer, Long.parseLong(row.subject())).get(0);
        Map<String, Object> answers = new HashMap<>();
        for (FormField field : task.form().fields()) {
            answers.put(
                    field.key(),
                    switch (field.type()) {
                        case RADIO, SELECT -> field.choices()
                                .get(random.nextInt(field.choices().size()))
                                .value();
                        case CHECKLIST -> List.of(field.choices().get(0).value());
                        case DATETIME -> field.key().equals("validUntil")
                                ? null
                                : LocalDate.now(OfficeTime.ZONE).toString();
                        case NUMBER -> 1;
                        case CHECKBOX -> true;
                        default -> "说明𠮷";
                    });
        }
        office.complete(
                officer,
                row.taskId(),
                office.view(officer, Long.parseLong(row.subject())).seen(),
                answers);
    }

    @OnH2
    static class OnH2Test extends RandomOfficeTest {}

    @OnMariaDb
    static class OnMariaDbTest extends RandomOfficeTest {}
}
