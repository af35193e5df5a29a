package org.countypowers.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countypowers.licence.ProceedingOffice.HANDLER;
import static org.countypowers.licence.ProceedingOffice.LEGAL;
import static org.countypowers.licence.ProceedingOffice.asked;
import static org.countypowers.licence.ProceedingOffice.heard;
import static org.countypowers.licence.ProceedingOffice.held;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.countypowers.assignment.CaseTask;
import org.countypowers.assignment.WorkRefused;
import org.countypowers.deadline.Clock;
import org.countypowers.deadline.ClockKind;
import org.countypowers.deadline.Clocks;
import org.countypowers.document.PaperKind;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.forms.FormField;
import org.countypowers.monitoring.Card;
import org.countypowers.monitoring.CardBook;
import org.countypowers.monitoring.CardQuery;
import org.countypowers.monitoring.CardRule;
import org.countypowers.monitoring.CardSweep;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** 听证: asked for within five days, held within twenty, told seven before, and presided over by who had no hand in the matter. */
abstract class HearingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String OTHER = "yuechi.handler2";

    @Autowired
    Office office;

    @Autowired
    LicenceOffice licences;

    @Autowired
    ProceedingOffice proceedings;

    @Autowired
    Clocks clocks;

    @Autowired
    CardSweep sweep;

    @Autowired
    CardBook cards;

    @Autowired
    JdbcTemplate jdbc;

    private long licence;
    private long id;

    @BeforeEach
    void begin() {
        office.open();
        office.on(DAY, () -> {
            licence = licences.granted(null);
            id = proceedings.begin(HANDLER, licence, ProceedingGround.DECEIT);
            proceedings.attach(id);
        });
    }

    @Test
    void whoever_is_told_asks_within_five_working_days() {
        office.on(LocalDate.of(2026, 3, 12), () -> {
            faulty(() -> complete(asked("2026-03-02", "2026-03-10")), "hearingAskedOn", "licence.error.askedLate");
            faulty(() -> complete(asked("2026-03-03", "2026-03-02")), "hearingAskedOn", "licence.error.day");
            complete(asked("2026-03-02", "2026-03-09"));
        });
        assertThat(step()).isEqualTo("Task_HoldHearing");
    }

    @Test
    void twenty_working_days_run_from_the_request_until_the_hearing_and_are_watched() {
        office.on(LocalDate.of(2026, 3, 4), () -> complete(asked("2026-03-02", "2026-03-04")));

        Clock clock = clock();
        assertThat(clock.dueOn()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(clock.running()).isTrue();
        office.on(LocalDate.of(2026, 3, 31), sweep::run);
        office.on(LocalDate.of(2026, 4, 2), sweep::run);
        assertThat(found()).extracting(Card::rule).contains(CardRule.NEAR_END, CardRule.STATUTE_EXCEEDED);

        office.on(LocalDate.of(2026, 4, 3), () -> complete(held("2026-03-05", "2026-04-03", officer(LEGAL))));
        assertThat(clock().stoppedOn()).isEqualTo(LocalDate.of(2026, 4, 3));
    }

    @Test
    void who_presides_is_chosen_from_those_who_had_no_hand_in_the_matter_the_legal_reviewer_first() {
        office.on(LocalDate.of(2026, 3, 16), () -> {
            complete(asked("2026-03-02", "2026-03-04"));
            CaseTask task = claimed(OTHER);

            FormField chair = task.form().fields().stream()
                    .filter(field -> field.key().equals("chair"))
                    .findFirst()
                    .orElseThrow();
            assertThat(chair.choices())
                    .extracting(FormField.Choice::value)
                    .startsWith(officer(LEGAL))
                    .contains(officer("yuechi.reviewer"))
                    .as("who began, who answers now, and who approved the licence")
                    .doesNotContain(officer(HANDLER), officer(OTHER), officer("yuechi.approver"));
            faulty(
                    () -> proceedings.complete(OTHER, id, held("2026-03-05", "2026-03-16", officer(HANDLER))),
                    "chair",
                    "form.choice");
            proceedings.complete(OTHER, id, held("2026-03-05", "2026-03-16", officer(LEGAL)));
        });
    }

    @Test
    void seven_working_days_lie_between_notice_and_hearing_and_its_minutes_are_signed() {
        office.on(LocalDate.of(2026, 3, 17), () -> {
            complete(asked("2026-03-02", "2026-03-04"));
            faulty(
                    () -> complete(held("2026-03-09", "2026-03-17", officer(LEGAL))),
                    "hearingOn",
                    "licence.error.sevenDays");
            faulty(
                    () -> complete(held("2026-03-03", "2026-03-16", officer(LEGAL))),
                    "hearingToldOn",
                    "licence.error.day");
            Map<String, Object> unsigned = new HashMap<>(held("2026-03-05", "2026-03-16", officer(LEGAL)));
            unsigned.put("minutesSigned", false);
            assertThatThrownBy(() -> complete(unsigned)).isInstanceOf(AnswersRefused.class);
        });
    }

    @Test
    void what_was_heard_goes_back_to_the_handler_once_and_the_chair_handles_nothing_more() {
        office.on(LocalDate.of(2026, 3, 17), () -> {
            complete(asked("2026-03-02", "2026-03-04"));
            complete(held("2026-03-05", "2026-03-16", officer(OTHER)));
            assertThat(step()).isEqualTo("Task_HearLicensee");
            faulty(() -> complete(asked("2026-03-02", "2026-03-04")), "outcome", "licence.error.heardAlready");
            Map<String, Object> proposal = new HashMap<>(heard("proceed", "2026-03-02"));
            proposal.put("statement", "SILENT");
            complete(proposal);
            proceedings.complete(LEGAL, id, Map.of("outcome", "returned", "opinion", "补充证据。"));
            assertThatThrownBy(() -> proceedings.claim(OTHER, id))
                    .isInstanceOfSatisfying(WorkRefused.class, refused -> assertThat(refused.key())
                            .isEqualTo("licence.error.chairHandles"));
            complete(proposal);
            proceedings.reviewAndApprove(id, Map.of("outcome", "approve", "opinion", "同意"));

            assertThat(proceedings.text(id, PaperKind.REVOCATION)).contains("2026年3月16日举行听证", name(OTHER));
        });
    }

    @Test
    void who_takes_the_request_back_is_not_heard_and_the_clock_stops() {
        office.on(LocalDate.of(2026, 3, 10), () -> {
            complete(asked("2026-03-02", "2026-03-04"));
            complete(Map.of("outcome", "withdrawn", "opinion", "书面撤回。"));
        });
        assertThat(clock().stoppedOn()).isEqualTo(LocalDate.of(2026, 3, 10));
        assertThat(step()).isEqualTo("Task_HearLicensee");
    }

    private void complete(Map<String, Object> answers) {
        proceedings.complete(HANDLER, id, answers);
    }

    private CaseTask claimed(String officer) {
        proceedings.claim(officer, id);
        return proceedings.tasks(officer, id).get(0);
    }

    private String step() {
        return proceedings.tasks(HANDLER, id).get(0).step();
    }

    private Clock clock() {
        return clocks.ofCase(caseId()).stream()
                .filter(each -> each.kind() == ClockKind.HEARING)
                .findFirst()
                .orElseThrow();
    }

    private List<Card> found() {
        long about = caseId();
        return office
                .as("yuechi.discipline", () -> cards.page(new CardQuery(Set.of(), null), Long.MAX_VALUE, 200))
                .stream()
                .filter(card -> card.caseId() == about && card.clockKind().equals("HEARING"))
                .toList();
    }

    private long caseId() {
        return licences.read(HANDLER, licence).caseId();
    }

    private String officer(String username) {
        return jdbc.queryForObject("select id from officer where username = ?", String.class, username);
    }

    private String name(String username) {
        return jdbc.queryForObject("select name from officer where username = ?", String.class, username);
    }

    private static void faulty(ThrowingCallable act, String field, String key) {
        assertThatThrownBy(act).isInstanceOfSatisfying(AnswersRefused.class, refused -> assertThat(refused.errors())
                .containsEntry(field, key));
    }

    @OnH2
    static class OnH2Test extends HearingTest {}

    @OnMariaDb
    static class OnMariaDbTest extends HearingTest {}
}
