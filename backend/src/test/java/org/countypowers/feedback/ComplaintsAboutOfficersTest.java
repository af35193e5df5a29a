package org.countypowers.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countypowers.feedback.FeedbackOffice.CLERK;
import static org.countypowers.feedback.FeedbackOffice.HANDLER;
import static org.countypowers.feedback.FeedbackOffice.INVOLVED;
import static org.countypowers.feedback.FeedbackOffice.REFORM;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countypowers.assignment.CaseTask;
import org.countypowers.casework.Contact;
import org.countypowers.demo.DemoOffice;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.GovernmentBody;
import org.countypowers.organisation.Member;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** 回避: who is complained about has no hand in the complaint, and where nobody is left the level above has. */
abstract class ComplaintsAboutOfficersTest {
    private static final String WATER = "018";
    private static final Contact CITIZEN = new Contact("𠮷大爷", "13987654321");
    private static final Map<String, Object> ACCEPT = Map.of("outcome", "accept", "opinion", "属于受理范围。");

    @Autowired
    Office office;

    @Autowired
    FeedbackOffice feedback;

    @Autowired
    ComplaintDesk desk;

    @Autowired
    Bodies bodies;

    @Autowired
    JdbcTemplate jdbc;

    private String water;

    @BeforeEach
    void open() {
        office.open();
        water = body(DemoOffice.YUECHI);
    }

    @Test
    void a_counter_names_whom_a_complaint_means_among_the_officers_of_the_body() {
        assertThat(office.as(CLERK, () -> desk.officers(water)))
                .extracting(Member::officerId)
                .contains(officer(INVOLVED), officer(HANDLER));
        assertThat(office.as(CLERK, () -> desk.officers(body(DemoOffice.CITY))))
                .as("a body that is not the counter's")
                .isEmpty();
        assertThatThrownBy(() -> complained("wusheng.handler"))
                .isInstanceOfSatisfying(AnswersRefused.class, refused -> assertThat(refused.errors())
                        .containsEntry("officers", "feedback.error.noOfficer"));
    }

    @Test
    void whoever_is_named_handles_nothing_and_does_not_learn_who_complains() {
        long id = complained(INVOLVED);
        feedback.complete(REFORM, id, ACCEPT);

        assertThat(feedback.tasks(INVOLVED, id)).noneMatch(CaseTask::claimable);
        assertThat(feedback.tasks(HANDLER, id)).allMatch(CaseTask::claimable);
        assertThat(feedback.view(INVOLVED, id).mayReveal()).isFalse();
        feedback.handle(id);
        feedback.call(id, "satisfied");
        assertThat(feedback.view(REFORM, id).line().state()).isEqualTo(FeedbackState.CLOSED);
    }

    @Test
    void whom_the_text_means_is_found_when_it_is_accepted() {
        long id = complained();

        feedback.complete(
                REFORM, id, Map.of("outcome", "accept", "opinion", "属于受理范围。", "officers", List.of(officer(INVOLVED))));

        assertThat(feedback.tasks(INVOLVED, id)).noneMatch(CaseTask::claimable);
        assertThat(feedback.tasks(HANDLER, id)).allMatch(CaseTask::claimable);
    }

    @Test
    void a_complaint_about_the_head_is_handled_by_the_level_above() {
        long id = complained("yuechi.head");

        FeedbackLine line = feedback.view("city.reform", id).line();
        assertThat(line.handlingBody()).isEqualTo(body(DemoOffice.CITY));
        assertThat(line.title())
                .as("whom it is about")
                .isEqualTo(bodies.body(water).name());
        feedback.complete("city.reform", id, ACCEPT);
        assertThat(feedback.tasks("city.handler", id)).allMatch(CaseTask::claimable);
    }

    @Test
    void where_all_handlers_are_meant_the_level_above_handles_it_also_when_that_is_found_later() {
        long at = complained(INVOLVED, HANDLER);
        assertThat(feedback.view("city.reform", at).line().handlingBody()).isEqualTo(body(DemoOffice.CITY));

        long later = complained();
        feedback.complete(
                REFORM,
                later,
                Map.of(
                        "outcome",
                        "accept",
                        "opinion",
                        "属于受理范围。",
                        "officers",
                        List.of(officer(INVOLVED), officer(HANDLER))));
        assertThat(feedback.view("city.reform", later).line().handlingBody()).isEqualTo(body(DemoOffice.CITY));
        assertThat(feedback.tasks("city.handler", later)).allMatch(CaseTask::claimable);
        assertThat(jdbc.queryForObject(
                        "select count(*) from worklist_row where subject = ? and unassignable = true",
                        Integer.class,
                        FeedbackRecords.key(later)))
                .isZero();
    }

    private long complained(String... officers) {
        FileComplaint about = FeedbackOffice.complaint(water, CITIZEN);
        Set<String> named = Stream.of(officers).map(this::officer).collect(Collectors.toSet());
        return office.as(
                        CLERK,
                        () -> desk.record(new FileComplaint(
                                about.bodyId(), "", about.topic(), about.text(), CITIZEN, about.channel(), named)))
                .id();
    }

    private String body(String division) {
        return bodies.holding(division, WATER).map(GovernmentBody::id).orElseThrow();
    }

    private String officer(String username) {
        return jdbc.queryForObject("select id from officer where username = ?", String.class, username);
    }

    @OnH2
    static class OnH2Test extends ComplaintsAboutOfficersTest {}

    @OnMariaDb
    static class OnMariaDbTest extends ComplaintsAboutOfficersTest {}
}
