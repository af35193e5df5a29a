package org.countypowers.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.countypowers.audit.TrailSearch.Found;
import org.countypowers.audit.TrailSearch.Further;
import org.countypowers.casework.domain.CaseStore;
import org.countypowers.demo.DemoOffice;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

abstract class TrailSearchTest {
    private static final String AUDITOR = "city.auditor";
    private static final String ADMINISTRATOR = "city.audit-admin";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);

    @Autowired
    Office office;

    @Autowired
    CaseStore cases;

    @Autowired
    TrailSearch search;

    @Autowired
    Sql sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    private final String mark = "T" + UUID.randomUUID().toString().substring(0, 12);

    @OnH2
    static class OnH2Test extends TrailSearchTest {}

    @OnMariaDb
    static class OnMariaDbTest extends TrailSearchTest {}

    @BeforeEach
    void openTheOffice() {
        office.open();
    }

    @AfterEach
    void clear() {
        sql.update("delete from trail_entry where officer_name = ?", mark);
    }

    private void happens(String user, Stream stream, String action, String subject) {
        office.on(
                DAY,
                () -> office.as(user, () -> {
                    transaction.executeWithoutResult(
                            status -> events.publishEvent(Auditable.of(stream, action, subject, Map.of("by", "x"))));
                    return null;
                }));
    }

    private List<TrailEvent> all(String user, TrailCriteria criteria, int size) {
        return office.as(user, () -> {
            List<TrailEvent> all = new ArrayList<>();
            Found found = search.first(criteria, size);
            all.addAll(found.events());
            for (Optional<Further> further = found.further(); further.isPresent(); further = found.further()) {
                found = search.next(criteria, further.get(), size);
                all.addAll(found.events());
            }
            return all;
        });
    }

    private List<String> subjects(String user, TrailCriteria criteria) {
        return all(user, criteria, 50).stream().map(TrailEvent::subject).toList();
    }

    private TrailCriteria marked() {
        return TrailCriteria.none().withSubject(mark);
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        for (int no = 0; no < 23; no++) {
            happens("yuechi.window", Stream.ofConfiguration(mark + no % 3), "trail.seal", mark + no);
        }
        for (TrailCriteria criteria : List.of(
                marked(), marked().withOfficer(name("yuechi.window")), marked().withUnit(unit("yuechi.window")))) {
            List<TrailEvent> paged = all(ADMINISTRATOR, criteria, 5);
            assertThat(paged)
                    .extracting(TrailEvent::subject)
                    .doesNotHaveDuplicates()
                    .hasSize(23)
                    .startsWith(mark + 22);
            assertThat(paged).isEqualTo(all(ADMINISTRATOR, criteria, 500));
        }
    }

    @Test
    void every_criterion_alone_and_with_the_others_finds_what_it_names() {
        String matter = "XK-" + mark.substring(0, 8);
        happens("yuechi.window", new Stream(Stream.Kind.REGISTER, matter + ":511621"), "trail.seal", mark + "a");
        happens("wusheng.window", Stream.ofConfiguration(mark), "trail.export", mark + "b");
        happens("city.handler", Stream.ofConfiguration(mark), "other.act", mark + "c");
        assertFinds("a", marked -> marked.withMatter(matter));
        assertFinds("a", marked -> marked.withDivision("511621"));
        assertFinds("b", marked -> marked.withOfficer(name("wusheng.window")));
        assertFinds("c", marked -> marked.withUnit(unit("city.handler")));
        assertFinds("b", marked -> marked.withAction("trail.export"));
        assertFinds("ba", marked -> marked.withAction("trail."));
        assertFinds("cba", marked -> marked.withDays(DAY, DAY));
        assertFinds("", marked -> marked.withDays(DAY.plusDays(1), null));
        assertFinds("", marked -> marked.withDays(null, DAY.minusDays(1)));
        assertFinds("", marked -> marked.withAddress("10.0.0.1"));
        assertFinds("", marked -> marked.withCase("no such case"));
        assertFinds("a", marked -> marked.withMatter(matter)
                .withDivision("511621")
                .withOfficer(name("yuechi.window"))
                .withUnit(unit("yuechi.window"))
                .withAction("trail.seal")
                .withDays(DAY, DAY));
    }

    private void assertFinds(String endings, UnaryOperator<TrailCriteria> asked) {
        List<String> expected =
                endings.chars().mapToObj(each -> mark + (char) each).toList();
        assertThat(subjects(ADMINISTRATOR, asked.apply(marked()))).isEqualTo(expected);
        // Along the narrower way, too, without what begins so.
        assertThat(subjects(ADMINISTRATOR, asked.apply(TrailCriteria.none()))).containsAll(expected);
    }

    @Test
    void a_case_is_found_by_its_number_its_matter_and_its_county() {
        long id = office.register("yuechi.window", "XK-069", DemoOffice.YUECHI);
        String number = cases.find(id).orElseThrow().number();
        TrailCriteria ofCase = TrailCriteria.none().withCase(number);
        List<TrailEvent> found = all(AUDITOR, ofCase, 50);
        assertThat(found).isNotEmpty().allMatch(event -> event.stream().equals(Stream.ofCase(id)));
        assertThat(all(AUDITOR, ofCase.withMatter("XK-069").withDivision(DemoOffice.YUECHI), 50))
                .isEqualTo(found);
        assertThat(all(ADMINISTRATOR, ofCase, 50)).isEqualTo(found);
        assertThat(all(AUDITOR, ofCase.withMatter("XK-037"), 50)).isEmpty();
    }

    @Test
    void an_auditor_searches_the_own_city_alone() {
        happens("yuechi.window", Stream.ofConfiguration(mark), "trail.seal", mark + "own");
        happens("province.reform", Stream.ofConfiguration(mark), "trail.seal", mark + "province");
        happens("yuechi.window", new Stream(Stream.Kind.REGISTER, "XK-069:510121"), "trail.seal", mark + "other");
        assertThat(subjects(AUDITOR, marked())).containsExactly(mark + "own");
        assertThat(subjects(AUDITOR, marked().withDivision("510121"))).isEmpty();
        assertThat(subjects(AUDITOR, marked().withOfficer(name("province.reform"))))
                .isEmpty();
        assertThat(subjects(ADMINISTRATOR, marked())).hasSize(3);
    }

    @Test
    void what_was_read_under_a_letter_is_not_found() {
        happens("city.discipline", Stream.ofReading("letter-" + mark), "letter.read", mark);
        List<TrailCriteria> asked =
                List.of(marked(), marked().withAction("letter.read"), marked().withOfficer(name("city.discipline")));
        for (TrailCriteria criteria : asked) {
            assertThat(subjects(AUDITOR, criteria)).isEmpty();
            assertThat(subjects(ADMINISTRATOR, criteria)).isEmpty();
        }
    }

    @Test
    void only_auditors_search() {
        assertThatThrownBy(() -> office.as("yuechi.approver", () -> search.first(marked(), 50)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_sign_for_any_text_stands_for_itself() {
        happens("yuechi.window", Stream.ofConfiguration(mark), "trail.seal", mark + "x");
        assertThat(subjects(ADMINISTRATOR, TrailCriteria.none().withSubject(mark.substring(0, 8) + "%")))
                .isEmpty();
    }

    @Test
    void a_rare_event_behind_many_is_found_stretch_by_stretch() {
        happens("yuechi.window", Stream.ofConfiguration(mark), "trail.seal", mark);
        sql.update(
                "insert into trail_entry (stream_kind, stream_id, seq, happened_at, officer_name, unit_id, address, action,"
                        + " subject, matter_id, division, city)"
                        + " values ('OFFICER', ?, 1, timestamp '2026-03-05 00:00:00', ?, ?, '', 'trail.other', '', '', '511699', '5116')",
                mark,
                mark,
                unit("yuechi.window"));
        for (int doubled = 0; doubled < 15; doubled++) {
            sql.update(
                    "insert into trail_entry (stream_kind, stream_id, seq, happened_at, officer_name, unit_id, address, action,"
                            + " subject, matter_id, division, city)"
                            + " select stream_kind, stream_id, seq, happened_at, officer_name, unit_id, address, action,"
                            + " subject, matter_id, division, city from trail_entry where officer_name = ?",
                    mark);
        }
        TrailCriteria rare = TrailCriteria.none()
                .withUnit(unit("yuechi.window"))
                .withAction("trail.seal")
                .withDays(DAY, DAY.plusDays(3));
        Found first = office.as(ADMINISTRATOR, () -> search.first(rare, 50));
        assertThat(first.events()).isEmpty();
        assertThat(first.searchedTo()).isPresent();
        assertThat(subjects(ADMINISTRATOR, rare)).contains(mark);
    }

    private String name(String user) {
        return office.as(user, () -> signedIn().name());
    }

    private String unit(String user) {
        return office.as(user, () -> signedIn().unitId());
    }

    @Autowired
    Actors actors;

    private Actor signedIn() {
        return actors.current();
    }
}
