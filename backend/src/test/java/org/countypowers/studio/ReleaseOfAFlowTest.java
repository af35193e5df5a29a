package org.countypowers.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.countypowers.casework.CaseView;
import org.countypowers.casework.Cases;
import org.countypowers.demo.DemoOffice;
import org.countypowers.studio.domain.Finding;
import org.countypowers.studio.domain.MigrationStore;
import org.countypowers.studio.domain.MigrationStore.CaseState;
import org.countypowers.studio.domain.StudioStore;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** From a draft to cases that run by it, and back. */
abstract class ReleaseOfAFlowTest extends FlowOffice {
    @Autowired
    Procedures reading;

    @Autowired
    FlowGuide guides;

    @Autowired
    CaseProcedures caseProcedures;

    @Autowired
    Cases cases;

    @Test
    void what_one_designer_submits_another_releases_and_only_new_cases_follow_it() {
        office.on(TODAY, () -> {
            long older = accepted();
            int version = submitted(TODAY.plusDays(1));
            assertThatThrownBy(() -> as(DESIGNER, () -> approve(version)))
                    .isInstanceOfSatisfying(StudioRefused.class, refused -> assertThat(refused.key())
                            .isEqualTo("studio.error.samePerson"));
            as(COLLEAGUE, () -> approve(version));
            assertThat(nextAfterReview(accepted()))
                    .as("today the former release")
                    .isEqualTo("Task_ApproveDecision");
            office.on(TODAY.plusDays(1), () -> {
                assertThat(nextAfterReview(older)).isEqualTo("Task_ApproveDecision");
                assertThat(nextAfterReview(accepted())).isEqualTo("Task_SecondReview");
                as(COLLEAGUE, () -> {
                    releases.withdraw(DECISION, version, "字段有误");
                    return null;
                });
                assertThat(nextAfterReview(accepted()))
                        .as("at once the former one")
                        .isEqualTo("Task_ApproveDecision");
            });
        });
    }

    @Test
    void officers_read_the_guide_of_a_release_once_cases_begin_by_it_also_when_it_was_withdrawn_later() {
        office.on(TODAY, () -> {
            int version = submitted(TODAY.plusDays(1));
            as(COLLEAGUE, () -> approve(version));
            assertThat(as(DESIGNER, () -> guides.of(DECISION, version)).inForce())
                    .isFalse();
            assertThatThrownBy(() -> as("yuechi.window", () -> guides.of(DECISION, version)))
                    .isInstanceOf(NoSuchElementException.class);
            office.on(TODAY.plusDays(1), () -> {
                assertThat(as("yuechi.window", () -> guides.of(DECISION, version))
                                .inForce())
                        .isTrue();
                as(COLLEAGUE, () -> {
                    releases.withdraw(DECISION, version, "字段有误");
                    return null;
                });
                assertThat(as("yuechi.window", () -> guides.of(DECISION, version))
                                .inForce())
                        .isFalse();
            });
        });
    }

    @Test
    void a_draft_is_not_submitted_untried_nor_saved_over_what_a_colleague_has_drawn() {
        office.on(TODAY, () -> {
            long seen = begun();
            String model = withSecondReview();
            long saved = as(DESIGNER, () -> drafts.save(DECISION, seen, DECISION + ".bpmn", model));
            assertThatThrownBy(() -> as(COLLEAGUE, () -> drafts.save(DECISION, seen, DECISION + ".bpmn", "<x/>")))
                    .isInstanceOfSatisfying(StudioRefused.class, refused -> assertThat(refused.key())
                            .isEqualTo("studio.error.stale"));
            assertThatThrownBy(() -> as(DESIGNER, () -> releases.submit(DECISION, saved, "增加复核", TODAY)))
                    .isInstanceOfSatisfying(StudioRefused.class, refused -> assertThat(refused.key())
                            .isEqualTo("studio.error.untried"));
        });
    }

    @Test
    void who_opens_a_draft_hears_who_draws_and_nobody_submits_what_changed_since_it_was_seen() {
        office.on(TODAY, () -> {
            long seen = begun();
            String model = withSecondReview();
            assertThat(as(COLLEAGUE, () -> drafts.drawing(DECISION)))
                    .singleElement()
                    .satisfies(hand -> assertThat(hand.since()).isEqualTo(hand.lastAt()));
            assertThat(as(DESIGNER, () -> drafts.drawing(DECISION)))
                    .as("not oneself")
                    .isEmpty();
            walk(DECISION);
            long theirs = as(COLLEAGUE, () -> drafts.save(DECISION, seen, DECISION + ".bpmn", model));
            assertThat(as(DESIGNER, () -> drafts.drawing(DECISION)))
                    .extracting(StudioStore.Hand::name)
                    .containsExactly(as(COLLEAGUE, () -> drafts.standing(DECISION))
                            .orElseThrow()
                            .changedBy());
            assertThat(as(DESIGNER, () -> drafts.standing(DECISION))
                            .orElseThrow()
                            .rowVersion())
                    .isEqualTo(theirs);
            assertThatThrownBy(() -> as(DESIGNER, () -> releases.submit(DECISION, seen, "增加复核", TODAY)))
                    .isInstanceOfSatisfying(StudioRefused.class, refused -> assertThat(refused.key())
                            .isEqualTo("studio.error.stale"));
        });
        office.on(TODAY.plusDays(1), () -> assertThat(as(DESIGNER, () -> drafts.drawing(DECISION)))
                .as("a day later nobody draws any more")
                .isEmpty());
    }

    @Test
    void who_drew_a_part_does_not_release_it_though_another_submitted() {
        office.on(TODAY, () -> {
            long seen = begun();
            String model = withSecondReview();
            long saved = as(COLLEAGUE, () -> drafts.save(DECISION, seen, DECISION + ".bpmn", model));
            walk(DECISION);
            int version = as(DESIGNER, () -> releases.submit(DECISION, saved, "增加复核", TODAY));
            assertThatThrownBy(() -> as(COLLEAGUE, () -> approve(version)))
                    .isInstanceOfSatisfying(StudioRefused.class, refused -> assertThat(refused.key())
                            .isEqualTo("studio.error.samePerson"));
            assertThat(as(COLLEAGUE, () -> releases.made(DECISION, version))).isTrue();
            assertThat(as(DESIGNER, () -> releases.made(DECISION, version))).isTrue();
            assertThat(as(DESIGNER, () -> releases.made(DECISION, inForce())))
                    .as("what came with the system")
                    .isFalse();
            sql.update("update studio_release set state = 'REJECTED' where state = 'SUBMITTED'");
        });
    }

    @Test
    void who_drew_a_rejected_release_does_not_release_the_draft_that_was_begun_from_it() {
        office.on(TODAY, () -> {
            int version = submitted(TODAY.plusDays(1));
            as(COLLEAGUE, () -> {
                releases.reject(DECISION, version, "再核对");
                return null;
            });
            as(COLLEAGUE, () -> {
                drafts.begin(DECISION, version);
                return null;
            });
            Draft draft = as(COLLEAGUE, () -> drafts.draft(DECISION)).orElseThrow();
            int again = as(COLLEAGUE, () -> releases.submit(DECISION, draft.version(), "增加复核", TODAY.plusDays(1)));
            assertThatThrownBy(() -> as(DESIGNER, () -> approve(again)))
                    .isInstanceOfSatisfying(StudioRefused.class, refused -> assertThat(refused.key())
                            .isEqualTo("studio.error.samePerson"));
            sql.update("update studio_release set state = 'REJECTED' where state = 'SUBMITTED'");
        });
    }

    @Test
    void nothing_comes_into_force_before_the_release_ahead_that_it_was_begun_from() {
        office.on(TODAY, () -> {
            int ahead = submitted(TODAY.plusDays(1));
            as(COLLEAGUE, () -> approve(ahead));
            as(DESIGNER, () -> {
                drafts.begin(DECISION, ahead);
                return null;
            });
            Draft draft = as(DESIGNER, () -> drafts.draft(DECISION)).orElseThrow();
            long saved = as(
                    DESIGNER,
                    () -> drafts.save(
                            DECISION,
                            draft.version(),
                            DECISION + ".bpmn",
                            draft.model().replace("name=\"复核\"", "name=\"再次复核\"")));
            walk(DECISION);
            assertThatThrownBy(() -> as(DESIGNER, () -> releases.submit(DECISION, saved, "改名", TODAY)))
                    .isInstanceOfSatisfying(StudioRefused.class, refused -> assertThat(refused.key())
                            .isEqualTo("studio.error.beforeAhead"));
            int rejected = as(DESIGNER, () -> releases.submit(DECISION, saved, "改名", TODAY.plusDays(1)));
            as(COLLEAGUE, () -> {
                releases.reject(DECISION, rejected, "再核对");
                return null;
            });
            as(DESIGNER, () -> {
                drafts.begin(DECISION, rejected);
                return null;
            });
            Draft again = as(DESIGNER, () -> drafts.draft(DECISION)).orElseThrow();
            int later = as(DESIGNER, () -> releases.submit(DECISION, again.version(), "改名", TODAY.plusDays(1)));
            assertThatThrownBy(() -> as(COLLEAGUE, () -> {
                        releases.approve(DECISION, later, TODAY);
                        return null;
                    }))
                    .as("nor by who lets it into force")
                    .isInstanceOfSatisfying(StudioRefused.class, refused -> assertThat(refused.key())
                            .isEqualTo("studio.error.beforeAhead"));
            sql.update("update studio_release set state = 'REJECTED' where state = 'SUBMITTED'");
            sql.update(
                    "update studio_release set state = 'WITHDRAWN' where process_key = ? and version = ?",
                    DECISION,
                    ahead);
        });
    }

    @Test
    void tables_that_routing_could_not_read_are_found_and_a_ring_without_end_is_not_even_tried() {
        office.on(TODAY, () -> {
            as(DESIGNER, () -> {
                drafts.begin(
                        "case-intake",
                        store.inForce(List.of("case-intake"), TODAY).get(0).version());
                return null;
            });
            Draft draft = as(DESIGNER, () -> drafts.draft("case-intake")).orElseThrow();
            String table = draft.content().files().get("case-route.dmn");
            long broken = as(
                    DESIGNER,
                    () -> drafts.save(
                            "case-intake", draft.version(), "case-route.dmn", table.replace("namespace=", "other=")));
            assertThat(rules("case-intake")).contains("table-read");
            long gone = as(DESIGNER, () -> drafts.remove("case-intake", broken, "case-route.dmn"));
            assertThat(rules("case-intake")).contains("table-read");
            String ring = draft.model()
                    .replace(
                            "</bpmn:process>",
                            "<bpmn:exclusiveGateway id=\"G1\"/><bpmn:exclusiveGateway id=\"G2\"/>"
                                    + "<bpmn:sequenceFlow id=\"F1\" sourceRef=\"G1\" targetRef=\"G2\"/>"
                                    + "<bpmn:sequenceFlow id=\"F2\" sourceRef=\"G2\" targetRef=\"G1\"/></bpmn:process>");
            as(DESIGNER, () -> drafts.save("case-intake", gone, "case-intake.bpmn", ring));
            assertThatThrownBy(() -> as(
                            DESIGNER,
                            () -> trials.begin("case-intake", new TrialSetting("XK-069", DemoOffice.YUECHI, Map.of()))))
                    .isInstanceOfSatisfying(StudioRefused.class, refused -> assertThat(refused.key())
                            .isEqualTo("studio.trial.unsafe"));
        });
    }

    private List<String> rules(String key) {
        return as(DESIGNER, () -> check.of(key)).stream().map(Finding::rule).toList();
    }

    @Test
    void designers_of_the_province_alone_change_procedures() {
        assertThatThrownBy(() -> as("city.system", () -> drafts.draft(DECISION)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as("yuechi.handler", () -> drafts.draft(DECISION)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void chosen_cases_move_after_a_rehearsal_on_the_live_cases_that_names_who_cannot() {
        office.on(TODAY, () -> {
            long examining = accepted();
            long reviewing = accepted();
            examine(reviewing);
            int from = inForce();
            int version = released(TODAY);
            Map<String, String> steps = as(DESIGNER, () -> migrations.propose(DECISION, from, version));
            assertThat(steps).containsEntry("Task_ReviewApplication", "Task_ReviewApplication");
            steps.put("Task_ReviewApplication", "");

            long id = as(
                    DESIGNER,
                    () -> migrations.rehearse(
                            DECISION, from, version, steps, Set.of("" + examining, "" + reviewing), "统一流程"));
            sweep.run();

            assertThat(moved.tally(id)).isEqualTo(Map.of(CaseState.READY, 1, CaseState.STUCK, 1));
            assertThat(as(COLLEAGUE, () -> read.cases(id, CaseState.READY, "")))
                    .extracting(MigrationStore.CaseRow::subject)
                    .containsExactly("" + examining);
            assertThat(as(COLLEAGUE, () -> read.cases(id, null, ""))).hasSize(2);
            assertThat(moved.waiting(id, CaseState.STUCK, 9)).singleElement().satisfies(row -> {
                assertThat(row.subject()).isEqualTo("" + reviewing);
                assertThat(row.problemKey()).isEqualTo("studio.migration.noPlace");
                assertThat(row.problemArguments()).isEqualTo("审核");
            });
            assertThat(definition(examining)).as("put back").isEqualTo(definition(reviewing));

            as(COLLEAGUE, () -> {
                migrations.move(id);
                return null;
            });
            sweep.run();
            sweep.run();

            assertThat(moved.tally(id)).isEqualTo(Map.of(CaseState.MOVED, 1, CaseState.STUCK, 1));
            assertThat(followed(examining)).isEqualTo(Map.of("case-intake", true, DECISION, true));
            assertThat(as("yuechi.handler", () -> cases.history(examining, 0, 200)))
                    .filteredOn(event -> event.action().equals("process.migrate"))
                    .singleElement()
                    .satisfies(event -> assertThat(event.before()).containsEntry("version", "" + from))
                    .satisfies(event -> assertThat(event.after())
                            .as("whoever has the case reads no migrations")
                            .containsEntry(
                                    "name",
                                    store.procedure(DECISION).orElseThrow().name())
                            .containsEntry("version", "" + version)
                            .containsEntry(
                                    "plannedBy", moved.find(id).orElseThrow().plannedBy())
                            .containsEntry(
                                    "approvedBy", moved.find(id).orElseThrow().approver())
                            .containsEntry("reason", "统一流程"));
            assertThat(followed(reviewing)).as("of a former release").containsEntry(DECISION, false);
            assertThat(nextAfterReview(examining)).isEqualTo("Task_SecondReview");
            office.complete("yuechi.reviewer", reviewing, Map.of("outcome", "passed", "opinion", "同意"));
            assertThat(step(reviewing)).isEqualTo("Task_ApproveDecision");

            as(COLLEAGUE, () -> {
                releases.withdraw(DECISION, version, "字段有误");
                return null;
            });
            assertThat(as(COLLEAGUE, () -> read.source(DECISION, inForce())))
                    .as("what was withdrawn with its cases is what they would leave")
                    .isEqualTo(version);
        });
    }

    @Test
    void no_case_moves_past_a_signature_nor_to_what_is_not_in_force() {
        office.on(TODAY, () -> {
            int from = inForce();
            int version = released(TODAY);
            Map<String, String> past = as(DESIGNER, () -> migrations.propose(DECISION, from, version));
            past.put("Task_ReviewApplication", "Task_SecondReview");
            refused(() -> rehearse(from, version, past), "studio.error.skipsStep");
            past.put("Task_ReviewApplication", "Task_ApproveDecision");
            refused(() -> rehearse(from, version, past), "studio.error.skipsStep");
            past.put("Task_ReviewApplication", "Task_ExamineApplication");
            refused(() -> rehearse(from, version, past), "studio.error.noCases");
        });
    }

    @Test
    void what_comes_into_force_tomorrow_takes_no_case_today_and_no_draft_undoes_it_unseen() {
        office.on(TODAY, () -> {
            int from = inForce();
            int version = released(TODAY.plusDays(1));
            Map<String, String> steps = as(DESIGNER, () -> migrations.propose(DECISION, from, version));
            refused(() -> rehearse(from, version, steps), "studio.error.notInForce");
            assertThat(as(DESIGNER, () -> reading.procedure(DECISION)).newest().version())
                    .isEqualTo(version);
            refused(() -> submitted(TODAY.plusDays(2)), "studio.error.notBasedOnAhead");
        });
    }

    @Test
    void a_release_for_a_coming_day_is_named_until_it_is_in_force() {
        office.on(TODAY, () -> {
            int version = released(TODAY.plusDays(3));
            assertThat(as(DESIGNER, () -> reading.procedure(DECISION)).ahead().version())
                    .isEqualTo(version);
            assertThat(as(DESIGNER, () -> reading.page("")))
                    .filteredOn(summary -> summary.ahead() != null)
                    .singleElement()
                    .satisfies(
                            summary -> assertThat(summary.ahead().validFrom()).isEqualTo(TODAY.plusDays(3)));
        });
        office.on(TODAY.plusDays(3), () -> assertThat(
                        as(DESIGNER, () -> reading.procedure(DECISION)).ahead())
                .isNull());
    }

    @Test
    void an_opinion_speaks_the_words_of_the_form_that_was_answered() {
        office.on(TODAY, () -> {
            long version = begun();
            long saved = as(
                    DESIGNER, () -> drafts.save(DECISION, version, "second-look.form", SecondReview.FORM_OF_ITS_OWN));
            String model =
                    withSecondReview().replace(SecondReview.FORM, SecondReview.FORM.replace("review", "second-look"));
            long drawn = as(DESIGNER, () -> drafts.save(DECISION, saved, DECISION + ".bpmn", model));
            walk(DECISION);
            int release = as(DESIGNER, () -> releases.submit(DECISION, drawn, "增加一次复核", TODAY));
            as(COLLEAGUE, () -> {
                releases.approve(DECISION, release, TODAY);
                return null;
            });
            long id = accepted();
            examine(id);
            office.complete("yuechi.reviewer", id, Map.of("outcome", "passed", "opinion", "同意"));
            office.complete("yuechi.legal", id, Map.of("weight", "light", "note", "无"));

            assertThat(office.view("yuechi.handler", id)
                            .opinions()
                            .get(2)
                            .outcome()
                            .words())
                    .isEqualTo("审核通过");
            assertThat(office.view("yuechi.handler", id).opinions().get(3)).satisfies(opinion -> {
                assertThat(opinion.outcome()).as("not asked").isNull();
                assertThat(opinion.answers())
                        .containsExactly(
                                new CaseView.Answer("note", "备注", "无", ""),
                                new CaseView.Answer("weight", "轻重", "light", "较轻"));
            });
        });
    }

    private long rehearse(int from, int to, Map<String, String> steps) {
        return as(DESIGNER, () -> migrations.rehearse(DECISION, from, to, steps, Set.of("0"), "统一流程"));
    }

    private static void refused(ThrowingCallable act, String key) {
        assertThatThrownBy(act).isInstanceOfSatisfying(StudioRefused.class, refused -> assertThat(refused.key())
                .isEqualTo(key));
    }

    /** The procedures of a case, each with whether its release is the one in force. */
    private Map<String, Boolean> followed(long caseId) {
        return as("yuechi.window", () -> caseProcedures.of(caseId)).stream()
                .collect(Collectors.toMap(StudioStore.Followed::processKey, StudioStore.Followed::inForce));
    }

    @Test
    void a_matter_gets_a_procedure_of_its_own_from_a_template() {
        office.on(TODAY, () -> {
            String key = "water-" + System.nanoTime() % 1_000_000;
            as(DESIGNER, () -> {
                procedures.make(DECISION, key, "取水许可审查", "Water abstraction");
                return null;
            });
            Draft draft = as(DESIGNER, () -> drafts.draft(key)).orElseThrow();
            long bound =
                    as(DESIGNER, () -> drafts.describe(key, draft.row().rowVersion(), "取水另行办理", List.of("XK-069")));
            walk(key);
            int version = as(DESIGNER, () -> releases.submit(key, bound, "取水另行办理", TODAY));
            as(COLLEAGUE, () -> {
                releases.approve(key, version, TODAY);
                return null;
            });

            long own = accepted();
            assertThat(definition(own)).startsWith(key + ":");
            assertThat(as("yuechi.window", () -> caseProcedures.of(own)))
                    .extracting(StudioStore.Followed::englishName)
                    .as("shipped ones are translated with the pages")
                    .containsExactly("", "Water abstraction");
            assertThat(register.definitionInForce(DECISION, "XK-096", TODAY)).startsWith(DECISION + ":");
        });
    }

    @OnH2
    static class OnH2Test extends ReleaseOfAFlowTest {}

    @OnMariaDb
    static class OnMariaDbTest extends ReleaseOfAFlowTest {}
}
