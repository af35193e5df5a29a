package org.countypowers.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.countypowers.audit.TrailEvent;
import org.countypowers.casework.CaseMaterials;
import org.countypowers.casework.Cases;
import org.countypowers.demo.DemoOffice;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** 调阅函: a discipline office reads what its letter names and no more, and only those above it learn what was read. */
abstract class LettersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate LAST = DAY.plusDays(30);
    private static final String DISCIPLINE = "yuechi.discipline";
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    Office office;

    @Autowired
    LetterBook book;

    @Autowired
    LetterDesk desk;

    @Autowired
    SealedReads sealed;

    @Autowired
    Cases cases;

    @Autowired
    CaseMaterials materials;

    @Autowired
    CurrentOfficer officers;

    @BeforeEach
    void open() {
        office.open();
    }

    @Test
    void a_case_is_read_under_a_letter_and_not_before_it_or_without_it() {
        long id = registered();
        long other = registered();
        assertThatThrownBy(() -> read(DAY, id)).isInstanceOf(NoSuchElementException.class);

        issue(id);

        read(DAY, id);
        assertThatThrownBy(() -> read(DAY, other)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> at(DAY, "wusheng.discipline", () -> cases.view(id)))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void the_last_day_is_the_last_and_a_withdrawn_letter_opens_nothing() {
        long id = registered();
        issue(id);
        read(LAST, id);
        assertThatThrownBy(() -> read(LAST.plusDays(1), id)).isInstanceOf(NoSuchElementException.class);

        long second = registered();
        long letter = issue(second);
        at(DAY, DISCIPLINE, () -> withdraw(letter, "核查已经结束。"));

        assertThatThrownBy(() -> read(DAY, second)).isInstanceOf(NoSuchElementException.class);
        assertThat(at(DAY, DISCIPLINE, () -> book.letter(letter)).state(DAY)).isEqualTo(Letter.State.WITHDRAWN);
        assertThat(reads("city.discipline", letter))
                .extracting(TrailEvent::action)
                .containsExactly("letter.issue", "letter.withdraw");
    }

    @Test
    void each_reading_is_in_the_sealed_log_with_what_was_read_and_nothing_of_it_in_the_case() {
        long id = registered();
        at(DAY, "yuechi.handler", () -> {
            office.complete("yuechi.handler", id, Map.of("outcome", "accept", "opinion", "齐全"));
            return null;
        });
        long letter = issue(id);
        List<String> before = trailOf(id);

        read(DAY, id);
        read(DAY, id);
        at(DAY, DISCIPLINE, () -> cases.history(id, 0, 100));
        long paper = at(DAY, DISCIPLINE, () -> materials.papers(id)).get(0).id();
        at(DAY, DISCIPLINE, () -> materials.print(id, paper));

        assertThat(reads("city.auditor", letter))
                .filteredOn(event -> event.action().equals("letter.read"))
                .extracting(event -> event.after().get("readPart"))
                .as("a page that is opened twice within five minutes is one opening")
                .containsExactly("CASE", "HISTORY", "PAPER");
        assertThat(reads("city.auditor", letter).get(1).actor().name())
                .isEqualTo(at(DAY, DISCIPLINE, () -> officers.require().name()));
        assertThat(at(DAY, "city.discipline", () -> sealed.whole(letter))).isTrue();
        assertThat(trailOf(id)).isEqualTo(before);
    }

    @Test
    void neither_the_office_itself_nor_its_neighbours_nor_a_body_that_was_read_sees_the_log() {
        long id = registered();
        long letter = issue(id);
        read(DAY, id);

        for (String outsider : List.of(DISCIPLINE, "wusheng.discipline")) {
            assertThatThrownBy(() -> reads(outsider, letter)).as(outsider).isInstanceOf(NoSuchElementException.class);
            assertThat(at(DAY, outsider, () -> sealed.page(Long.MAX_VALUE, 100)))
                    .as(outsider)
                    .isEmpty();
        }
        for (String read : List.of("yuechi.approver", "yuechi.head", "city.approver", "city.reform")) {
            assertThatThrownBy(() -> reads(read, letter)).as(read).isInstanceOf(AccessDeniedException.class);
        }
        assertThat(at(DAY, "city.discipline", () -> sealed.page(Long.MAX_VALUE, 100)))
                .extracting(Letter::id)
                .contains(letter);
        assertThat(reads("province.discipline", letter)).hasSize(2);
    }

    @Test
    void the_office_above_reads_no_letter_as_its_own_and_withdraws_none() {
        long letter = issue(registered());

        assertThatThrownBy(() -> at(DAY, "city.discipline", () -> book.letter(letter)))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> at(DAY, "city.discipline", () -> withdraw(letter, "核查已经结束。")))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> at(DAY, "city.auditor", () -> withdraw(letter, "核查已经结束。")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_letter_gives_no_search_and_no_personal_data_in_full() {
        long id = registered();
        String number = number(id);
        issue(id);

        assertThatThrownBy(() -> at(DAY, DISCIPLINE, () -> cases.search(number, Long.MAX_VALUE, 10)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> at(DAY, DISCIPLINE, () -> cases.reveal(id, "核查")))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(at(DAY, DISCIPLINE, () -> cases.view(id)).readOnly()).isTrue();
    }

    @Test
    void a_letter_without_number_subject_ground_day_case_or_reader_is_refused_at_each_field() {
        IssueLetter empty = new IssueLetter(" ", "", null, LAST.plusYears(1), List.of(""), Set.of());

        assertThat(faults(DISCIPLINE, empty))
                .containsOnlyKeys("number", "subject", "ground", "lastDay", "cases", "readers");
    }

    @Test
    void cases_beyond_the_division_readers_of_other_offices_and_a_number_used_before_are_refused() {
        long id = registered();
        IssueLetter letter = letter(id, DISCIPLINE);

        assertThat(faults("wusheng.discipline", letter)).containsOnlyKeys("cases", "readers");
        at(DAY, DISCIPLINE, () -> desk.issue(letter));
        assertThat(faults(DISCIPLINE, letter)).containsExactly(Map.entry("number", "monitoring.letter.error.known"));
    }

    @Test
    void a_withdrawal_has_a_reason_and_happens_once() {
        long letter = issue(registered());

        assertThatThrownBy(() -> at(DAY, DISCIPLINE, () -> withdraw(letter, "完")))
                .isInstanceOf(MonitoringRefused.class);
        at(DAY, DISCIPLINE, () -> withdraw(letter, "核查已经结束。"));
        assertThatThrownBy(() -> at(DAY, DISCIPLINE, () -> withdraw(letter, "核查已经结束。")))
                .isInstanceOfSatisfying(MonitoringRefused.class, refused -> assertThat(refused.key())
                        .isEqualTo("monitoring.letter.error.over"));
    }

    private Void withdraw(long letter, String reason) {
        desk.withdraw(letter, reason);
        return null;
    }

    private Map<String, String> faults(String officer, IssueLetter letter) {
        try {
            at(DAY, officer, () -> desk.issue(letter));
            return Map.of();
        } catch (AnswersRefused refused) {
            return refused.errors();
        }
    }

    private long issue(long caseId) {
        IssueLetter letter = letter(caseId, DISCIPLINE);
        return at(DAY, DISCIPLINE, () -> desk.issue(letter));
    }

    private IssueLetter letter(long caseId, String reader) {
        String readerId = at(DAY, reader, () -> officers.require().officerId());
        return new IssueLetter(
                "岳纪调〔2026〕" + NUMBERS.incrementAndGet() + "号",
                "核实窗口收费问题",
                "监察法规定的调取措施，核实群众反映的收费问题。",
                LAST,
                List.of(number(caseId)),
                Set.of(readerId));
    }

    private void read(LocalDate day, long caseId) {
        at(day, DISCIPLINE, () -> cases.view(caseId));
    }

    private List<TrailEvent> reads(String officer, long letter) {
        return at(DAY, officer, () -> sealed.reads(letter, 0, 100));
    }

    private List<String> trailOf(long caseId) {
        return at(DAY, "yuechi.handler", () -> cases.history(caseId, 0, 200)).stream()
                .map(TrailEvent::action)
                .toList();
    }

    private String number(long caseId) {
        return office.view("yuechi.window", caseId).summary().number();
    }

    private long registered() {
        return at(DAY, "yuechi.window", () -> office.register("yuechi.window", "XK-069", DemoOffice.YUECHI));
    }

    private <T> T at(LocalDate day, String officer, Supplier<T> act) {
        Object[] result = new Object[1];
        office.on(day, () -> result[0] = office.as(officer, act));
        @SuppressWarnings("unchecked")
        T value = (T) result[0];
        return value;
    }

    @OnH2
    static class OnH2Test extends LettersTest {}

    @OnMariaDb
    static class OnMariaDbTest extends LettersTest {}
}
