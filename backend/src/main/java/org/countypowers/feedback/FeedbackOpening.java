package org.countypowers.feedback;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import org.countypowers.casework.ConcernedCases;
import org.countypowers.casework.ConcernedCases.ConcernedCase;
import org.countypowers.casework.Contact;
import org.countypowers.feedback.domain.FeedbackStore;
import org.countypowers.feedback.domain.FeedbackStore.FeedbackRow;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.Division;
import org.countypowers.organisation.GovernmentBody;
import org.countypowers.organisation.Level;
import org.countypowers.process.ProcessRuntime;
import org.springframework.stereotype.Component;

/** Writes a complaint or a bad rating down and begins its process, in the transaction of whoever received it. */
@Component
class FeedbackOpening {
    private static final String PROCESS = "feedback-case";

    private final FeedbackStore store;
    private final FeedbackRecords records;
    private final FeedbackTerms terms;
    private final Contacts contacts;
    private final Bodies bodies;
    private final ProcessRuntime processes;

    FeedbackOpening(
            FeedbackStore store,
            FeedbackRecords records,
            FeedbackTerms terms,
            Contacts contacts,
            Bodies bodies,
            ProcessRuntime processes) {
        this.store = store;
        this.records = records;
        this.terms = terms;
        this.contacts = contacts;
        this.bodies = bodies;
        this.processes = processes;
    }

    /** @param about the case, or null @param rating the bad rating, or null */
    record Received(
            String body,
            ConcernedCase about,
            Rating rating,
            Topic topic,
            String text,
            Contact contact,
            Channel channel,
            String recordedBy) {
        FeedbackKind kind() {
            return rating == null ? FeedbackKind.COMPLAINT : FeedbackKind.RATING;
        }
    }

    Receipt open(Received received) {
        String office = office(received.body());
        String code = ConcernedCases.newCode();
        FeedbackRow row = row(received, office, code);
        Set<String> involved =
                received.about() == null ? Set.of() : received.about().handlers();
        long id = store.add(row, prefix(row), involved);
        FeedbackRow written = records.find(id);
        records.tell(
                written,
                "begin",
                Map.of(
                        "key", FeedbackRecords.key(id),
                        "feedbackKind", row.kind().name(),
                        "channel", row.channel().name(),
                        // Whose work is meant has signed it already: the worklist keeps that with the signatures.
                        "involved", involved.stream().sorted().toList(),
                        "body", row.handlingBody()));
        processes.start(
                PROCESS,
                FeedbackRecords.key(id),
                Map.of(
                        "complaint",
                        row.kind() == FeedbackKind.COMPLAINT,
                        "reachable",
                        row.reachable(),
                        "handlingBody",
                        row.handlingBody(),
                        "officeBody",
                        office));
        return new Receipt(id, written.number(), code);
    }

    private FeedbackRow row(Received received, String office, String code) {
        LocalDate today = records.today();
        ConcernedCase about = received.about();
        String division = bodies.body(received.body()).divisionCode();
        return new FeedbackRow(
                null,
                received.kind(),
                code,
                code,
                received.rating() == null ? null : received.rating().id(),
                about == null ? null : about.id(),
                about == null ? "" : about.number(),
                about == null ? "" : about.matterId(),
                about == null ? bodies.body(received.body()).name() : about.matterName(),
                received.body(),
                office,
                division,
                received.topic(),
                received.channel(),
                received.text(),
                received.rating() == null ? 0 : received.rating().score(),
                received.contact() == null ? "" : received.contact().masked(),
                contacts.seal(received.contact()),
                today,
                FeedbackState.OPEN,
                terms.first(received.kind(), today, division),
                null,
                null,
                null,
                "",
                "",
                0,
                received.recordedBy(),
                1,
                records.actor(),
                records.now());
    }

    private static String prefix(FeedbackRow row) {
        return (row.kind() == FeedbackKind.COMPLAINT ? "TS" : "CP")
                + row.divisionCode().substring(0, 6)
                + row.receivedOn().format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** The government whose reform office watches over services there; a town's is its county's. */
    private String office(String body) {
        Division division = bodies.division(bodies.body(body).divisionCode());
        String place = division.level() == Level.TOWN ? division.parentCode() : division.code();
        return bodies.governmentOf(place)
                .map(GovernmentBody::id)
                .orElseThrow(() -> new FeedbackRefused("feedback.error.noOffice", division.name()));
    }
}
