package org.countypowers.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countypowers.handover.HandoverOffice.OPEN;
import static org.countypowers.handover.HandoverOffice.REFORM;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.countypowers.assignment.CaseTask;
import org.countypowers.assignment.CaseTasks;
import org.countypowers.assignment.WorkRefused;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.delegation.EnterPower;
import org.countypowers.delegation.PowerRegistrar;
import org.countypowers.delegation.RegisterEntry;
import org.countypowers.delegation.RegisterEntry.Status;
import org.countypowers.delegation.RegisterOfPowers;
import org.countypowers.demo.DemoOffice;
import org.countypowers.document.Paper;
import org.countypowers.document.PaperKind;
import org.countypowers.handover.Suspensions.Suspended;
import org.countypowers.organisation.Refused;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.PaperText;
import org.countypowers.testing.ScriptedFlight;
import org.countypowers.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

abstract class ChangeProposalsTest {
    private static final LocalDate SINCE = LocalDate.of(2026, 2, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);
    private static final String MATTER = "XK-073";
    private static final String REVIEWER = "city.legality";
    private static final String COUNTY = "yuechi.reform";

    @Autowired
    Office office;

    @Autowired
    HandoverOffice handover;

    @Autowired
    HandoverTraces traces;

    @Autowired
    ScriptedFlight flight;

    @Autowired
    ChangeDesk desk;

    @Autowired
    ChangeBook book;

    @Autowired
    Suspensions suspensions;

    @Autowired
    HandoverSweep sweep;

    @Autowired
    HandoverBook handovers;

    @Autowired
    HandoverPapers papers;

    @Autowired
    AgreedChanges reviews;

    @Autowired
    CaseTasks open;

    @Autowired
    TaskService tasks;

    @Autowired
    PowerRegistrar registrar;

    @Autowired
    RegisterOfPowers register;

    @Autowired
    Sql sql;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void open() {
        office.open();
        flight.open(MATTER, handover.body(DemoOffice.CITY, HandoverOffice.WATER), List.of());
        office.on(
                SINCE.minusDays(1),
                () -> transaction.executeWithoutResult(status -> registrar.enter(new EnterPower(
                        MATTER,
                        DemoOffice.YUECHI,
                        DelegationForm.DIRECT_TRANSFER,
                        SINCE,
                        OPEN,
                        "川府令〔2026〕9号",
                        "省政府令",
                        "",
                        "B-TEST"))));
    }

    @AfterEach
    void close() {
        traces.remove();
    }

    @Test
    void nothing_happens_before_another_has_found_it_lawful() {
        office.on(TODAY, () -> {
            long id = propose(ChangeKind.RECALL);
            assertThat(status()).isEqualTo(Status.EFFECTIVE);
            assertThat(view(id).change().state()).isEqualTo(ChangeState.PROPOSED);
            assertThat(view(id).change().handoverId()).isNull();

            long planned = reviews.review(id, "agreed");
            assertThat(status()).isEqualTo(Status.RECALL_PENDING);
            ProposedChange change = view(id).change();
            assertThat(change.state()).isEqualTo(ChangeState.CARRIED_OUT);
            assertThat(change.handoverId()).isEqualTo(planned);
            assertThat(change.opinionNo()).contains("赋权合审字〔2026〕");
            assertThat(handover.view(REFORM, planned).opinionNo()).isEqualTo(change.opinionNo());
            assertThat(paper(id))
                    .contains("合法性审查意见书", "送审事项", change.number(), "岳池县", "主体、权限、依据、程序合法。", "不得作出决定")
                    .doesNotContain("送审批次", "null");
            Paper decision = office.as(REFORM, () -> papers.of(planned)).get(0);
            assertThat(PaperText.of(office.as(REFORM, () -> papers.open(planned, decision.id()))))
                    .contains("收回赋权决定书", change.opinionNo());
        });
    }

    @Test
    void what_is_found_unlawful_does_not_happen_and_may_be_proposed_anew() {
        office.on(TODAY, () -> {
            long id = propose(ChangeKind.SUSPENSION);
            assertThat(reviews.review(id, "objected")).isZero();
            assertThat(status()).isEqualTo(Status.EFFECTIVE);
            assertThat(view(id).change().state()).isEqualTo(ChangeState.OBJECTED);
            assertThat(view(id).acts()).extracting(ChangeView.Act::opinion).containsExactly("主体、权限、依据、程序合法。");
            assertThat(paper(id)).contains("合法性审查意见书");
            assertThat(propose(ChangeKind.SUSPENSION)).isGreaterThan(id);
        });
    }

    @Test
    void a_county_reads_what_was_decided_about_its_own_powers_and_nothing_that_is_only_proposed() {
        office.on(TODAY, () -> {
            long refused = propose(ChangeKind.SUSPENSION);
            reviews.review(refused, "objected");
            long id = propose(ChangeKind.RECALL);
            for (long secret : List.of(refused, id)) {
                assertThatThrownBy(() -> office.as(COUNTY, () -> book.view(secret)))
                        .isInstanceOf(NoSuchElementException.class);
            }
            assertThat(seen(COUNTY)).doesNotContain(refused, id);
            reviews.review(id, "agreed");

            assertThat(seen(COUNTY)).contains(id).doesNotContain(refused);
            assertThat(office.as(COUNTY, () -> book.view(id)).mayWithdraw()).isFalse();
            assertThat(office.as(COUNTY, () -> book.papers(id))).isNotEmpty();
            assertThat(office.as(COUNTY, () -> open.of("change-" + id))).isEmpty();
            assertThat(seen("wusheng.reform")).doesNotContain(id);
            assertThatThrownBy(() -> office.as("wusheng.reform", () -> book.view(id)))
                    .isInstanceOf(NoSuchElementException.class);
        });
    }

    private List<Long> seen(String officer) {
        return office.as(officer, () -> book.page(null, Long.MAX_VALUE, 50)).stream()
                .map(ProposedChange::id)
                .toList();
    }

    @Test
    void it_is_reviewed_at_the_level_that_proposes_and_by_nobody_who_proposed() {
        office.on(TODAY, () -> {
            long id = propose(ChangeKind.RECALL);
            for (String other : List.of("province.legality", "yuechi.legality", REFORM)) {
                assertThatThrownBy(() -> reviews.review(other, id, "agreed"))
                        .as(other)
                        .isInstanceOfAny(WorkRefused.class, NoSuchElementException.class);
            }
            assertThat(office.as(REVIEWER, () -> open.of("change-" + id)))
                    .extracting(CaseTask::claimable)
                    .containsExactly(true);
            sql.update(
                    "update power_change set proposer_id = (select id from officer where username = ?) where id = ?",
                    REVIEWER,
                    id);
            assertThatThrownBy(() -> reviews.review(REVIEWER, id, "agreed"))
                    .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.key())
                            .isEqualTo("handover.error.ownProposal"));
            assertThat(status()).isEqualTo(Status.EFFECTIVE);
        });
    }

    @Test
    void one_proposal_about_a_power_or_a_handover_is_under_review_at_a_time() {
        office.on(TODAY, () -> {
            long id = propose(ChangeKind.RECALL);
            String number = view(id).change().number();
            for (ChangeKind kind : List.of(ChangeKind.RECALL, ChangeKind.SUSPENSION)) {
                assertRefused("handover.error.proposed", number, () -> propose(kind));
            }
            assertRefused(
                    "handover.error.proposed",
                    number,
                    () -> office.as(REFORM, () -> {
                        desk.requireMayPropose(ChangeKind.RECALL, MATTER, DemoOffice.YUECHI);
                        return 0L;
                    }));
            assertThatThrownBy(() -> propose(ChangeKind.RECALL))
                    .isInstanceOfSatisfying(ChangeIsOpen.class, refused -> assertThat(refused.id())
                            .contains(id));
            long planned = reviews.review(id, "agreed");
            long end = callOff(planned);
            String second = view(end).change().number();
            assertRefused("handover.error.proposed", second, () -> callOff(planned));
            assertThat(handover.view(REFORM, planned).may().callOff()).isFalse();
            assertThat(handover.view(REFORM, planned).proposedEnd().number()).isEqualTo(second);
        });
    }

    @Test
    void a_handover_is_called_off_by_a_document_and_the_county_hears_so_on_paper() {
        office.on(TODAY, () -> {
            long planned = reviews.review(propose(ChangeKind.RECALL), "agreed");
            long end = callOff(planned);
            assertThat(status()).isEqualTo(Status.RECALL_PENDING);
            reviews.review(end, "agreed");
            assertThat(status()).isEqualTo(Status.EFFECTIVE);
            Map<PaperKind, Long> ids = office.as(HandoverOffice.COUNTY, () -> papers.of(planned)).stream()
                    .collect(Collectors.toMap(Paper::kind, Paper::id));
            byte[] notice =
                    office.as(HandoverOffice.COUNTY, () -> papers.open(planned, ids.get(PaperKind.CALLING_OFF)));
            PaperText.keep("calling-off", notice);
            assertThat(PaperText.of(notice))
                    .contains("撤销赋权变更通知书", "岳池县人民政府", "川府令〔2026〕10号", "川府令〔2026〕12号", "已整改")
                    .contains(view(end).change().opinionNo());
            assertThat(handover.view(HandoverOffice.COUNTY, planned).cancelled())
                    .hasValueSatisfying(act -> assertThat(act.officerName())
                            .isEqualTo(view(end).change().proposerName()));
        });
    }

    @Test
    void what_may_not_happen_any_longer_is_refused_to_the_reviewer_and_nothing_is_half_done() {
        long[] id = new long[1];
        office.on(TODAY, () -> id[0] = propose(ChangeKind.SUSPENSION));
        office.on(DAY.plusDays(1), () -> {
            assertRefused("handover.error.past", null, () -> reviews.review(id[0], "agreed"));
            assertThat(view(id[0]).acts()).isEmpty();
            assertThat(view(id[0]).change().opinionNo()).isEmpty();
            assertThat(office.as(REFORM, () -> book.papers(id[0]))).isEmpty();
            reviews.review(id[0], "objected");
            assertThat(view(id[0]).change().state()).isEqualTo(ChangeState.OBJECTED);
        });
    }

    @Test
    void the_county_does_not_see_what_is_only_proposed() {
        office.on(TODAY, () -> {
            long id = propose(ChangeKind.RECALL);
            assertThatThrownBy(() -> office.as(COUNTY, () -> book.view(id))).isInstanceOf(NoSuchElementException.class);
            assertThatThrownBy(() -> office.as(COUNTY, () -> book.papers(id)))
                    .isInstanceOf(NoSuchElementException.class);
            assertThat(office.as(COUNTY, () -> book.page(null, Long.MAX_VALUE, 50)))
                    .isEmpty();
            for (String reader : List.of(REFORM, REVIEWER, "province.reform")) {
                assertThat(office.as(reader, () -> book.page(ChangeState.PROPOSED, Long.MAX_VALUE, 50)))
                        .as(reader)
                        .extracting(ProposedChange::id)
                        .containsExactly(id);
            }
            long planned = reviews.review(id, "agreed");
            callOff(planned);
            assertThat(handover.view(HandoverOffice.COUNTY, planned).proposedEnd())
                    .isNull();
        });
    }

    @Test
    void whoever_may_read_it_finds_at_the_entry_that_a_change_is_proposed() {
        office.on(TODAY, () -> {
            assertThat(proposed(REFORM)).isEmpty();
            long id = propose(ChangeKind.SUSPENSION);
            for (String reader : List.of(REFORM, REVIEWER, "province.reform", "province.legality")) {
                assertThat(proposed(reader))
                        .as(reader)
                        .containsExactly(
                                new ChangeBook.Open(id, view(id).change().number(), ChangeKind.SUSPENSION));
            }
            for (String stranger : List.of(COUNTY, HandoverOffice.COUNTY, HandoverOffice.UPPER)) {
                assertThat(proposed(stranger)).as(stranger).isEmpty();
            }
            reviews.review(id, "objected");
            assertThat(proposed(REFORM)).isEmpty();
        });
    }

    @Test
    void a_day_that_stands_for_no_end_is_none_on_which_a_power_changes() {
        office.on(TODAY, () -> {
            for (ChangeKind kind : List.of(ChangeKind.RECALL, ChangeKind.SUSPENSION, ChangeKind.RESUMPTION)) {
                assertRefused("handover.error.noDay", null, () -> propose(kind, OPEN));
                assertRefused("handover.error.noDay", null, () -> propose(kind, OPEN.plusDays(1)));
            }
        });
    }

    @Test
    void a_suspension_in_effect_tells_since_when_and_whoever_may_proposes_that_the_power_works_again() {
        long[] id = new long[1];
        office.on(TODAY, () -> {
            id[0] = reviews.review(propose(ChangeKind.SUSPENSION), "agreed");
            assertThat(rests(REFORM, id[0])).isEmpty();
        });
        office.on(DAY, () -> {
            sweep.run();
            assertThat(rests(REFORM, id[0])).contains(new Suspended(MATTER, DemoOffice.YUECHI, DAY, null, null, true));
            assertThat(rests("province.reform", id[0]).orElseThrow().mayResume())
                    .isTrue();
            for (String reader : List.of(REVIEWER, COUNTY, HandoverOffice.COUNTY, HandoverOffice.UPPER)) {
                assertThat(rests(reader, id[0]))
                        .as(reader)
                        .contains(new Suspended(MATTER, DemoOffice.YUECHI, DAY, null, null, false));
            }
        });
        LocalDate again = DAY.plusDays(10);
        office.on(DAY.plusDays(1), () -> {
            long change = propose(ChangeKind.RESUMPTION, again);
            HandoverView.Proposed proposed =
                    new HandoverView.Proposed(change, view(change).change().number());
            assertThat(rests(REFORM, id[0]))
                    .contains(new Suspended(MATTER, DemoOffice.YUECHI, DAY, null, proposed, false));
            assertThat(rests(COUNTY, id[0]).orElseThrow().proposed()).isNull();
            reviews.review(change, "agreed");
            assertThat(rests(COUNTY, id[0]))
                    .contains(new Suspended(MATTER, DemoOffice.YUECHI, DAY, again, null, false));
        });
        office.on(again, () -> {
            sweep.run();
            assertThat(rests(REFORM, id[0])).isEmpty();
        });
    }

    @Test
    void a_proposal_is_taken_back_by_its_office_while_it_is_under_review() {
        office.on(TODAY, () -> {
            long id = propose(ChangeKind.RECALL);
            assertThatThrownBy(() -> withdraw("province.reform", id)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> withdraw(COUNTY, id)).isInstanceOf(NoSuchElementException.class);
            assertThatThrownBy(() -> withdraw(REVIEWER, id)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> office.as(REFORM, () -> {
                        desk.withdraw(id, " ");
                        return null;
                    }))
                    .isInstanceOf(HandoverRefused.class);
            withdraw(REFORM, id);
            assertThat(view(id).change().state()).isEqualTo(ChangeState.WITHDRAWN);
            assertThat(tasks.createTaskQuery()
                            .processInstanceBusinessKey("change-" + id)
                            .count())
                    .isZero();
            assertThat(propose(ChangeKind.RECALL)).isGreaterThan(id);
        });
    }

    /** Every state with every act. */
    @Test
    void each_state_of_a_proposal_allows_its_own_acts_and_refuses_the_others() {
        office.on(TODAY, () -> {
            for (ChangeState state : ChangeState.values()) {
                for (String act : List.of("agreed", "objected", "withdraw")) {
                    long id = in(state);
                    String expected = state == ChangeState.PROPOSED
                            ? "done"
                            : act.equals("withdraw") ? "handover.error.change." + state : "gone";
                    assertThat(outcome(act, id)).as(state + " " + act).isEqualTo(expected);
                    close();
                    open();
                }
            }
        });
    }

    private long in(ChangeState state) {
        long id = propose(ChangeKind.SUSPENSION);
        switch (state) {
            case CARRIED_OUT -> reviews.review(id, "agreed");
            case OBJECTED -> reviews.review(id, "objected");
            case WITHDRAWN -> withdraw(REFORM, id);
            case PROPOSED -> {}
        }
        assertThat(view(id).change().state()).isEqualTo(state);
        return id;
    }

    private String outcome(String act, long id) {
        if (!act.equals("withdraw")
                && tasks.createTaskQuery()
                                .processInstanceBusinessKey("change-" + id)
                                .count()
                        == 0) {
            return "gone";
        }
        try {
            if (act.equals("withdraw")) {
                withdraw(REFORM, id);
            } else {
                reviews.review(id, act);
            }
            return "done";
        } catch (Refused refused) {
            return refused.key();
        }
    }

    private Collection<ChangeBook.Open> proposed(String reader) {
        List<RegisterEntry> entries =
                register.inForce(MATTER, DemoOffice.YUECHI, TODAY).stream().toList();
        return office.as(reader, () -> book.open(entries)).values();
    }

    private Optional<Suspended> rests(String reader, long id) {
        return office.as(reader, () -> suspensions.of(id));
    }

    private long propose(ChangeKind kind) {
        return propose(kind, DAY);
    }

    private long propose(ChangeKind kind, LocalDate day) {
        return office.as(
                REFORM,
                () -> desk.propose(
                        kind,
                        new ChangePower(MATTER, DemoOffice.YUECHI, "川府令〔2026〕10号", "省政府令", day, "两次评查不合格", null)));
    }

    private long callOff(long handoverId) {
        return office.as(REFORM, () -> desk.callOff(handoverId, "川府令〔2026〕12号", "已整改"));
    }

    private void withdraw(String officer, long id) {
        office.as(officer, () -> {
            desk.withdraw(id, "材料有误");
            return null;
        });
    }

    private ChangeView view(long id) {
        return office.as(REFORM, () -> book.view(id));
    }

    private String paper(long id) {
        Paper opinion = office.as(REVIEWER, () -> book.papers(id)).get(0);
        byte[] bytes = office.as(REVIEWER, () -> book.open(id, opinion.id()));
        PaperText.keep("legality-opinion-of-a-change", bytes);
        return PaperText.of(bytes);
    }

    private Status status() {
        return register.inForce(MATTER, DemoOffice.YUECHI, TODAY)
                .map(RegisterEntry::status)
                .orElse(null);
    }

    private static void assertRefused(String key, String argument, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.key()).isEqualTo(key);
            if (argument != null) {
                assertThat(refused.arguments()).containsExactly(argument);
            }
        });
    }

    @OnH2
    static class OnH2Test extends ChangeProposalsTest {}

    @OnMariaDb
    static class OnMariaDbTest extends ChangeProposalsTest {}
}
