package org.countypowers.feedback;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.countypowers.casework.ConcernedCases;
import org.countypowers.casework.ConcernedCases.ConcernedCase;
import org.countypowers.casework.Contact;
import org.countypowers.feedback.FeedbackSeats.Seats;
import org.countypowers.feedback.domain.FeedbackStore;
import org.countypowers.feedback.domain.FeedbackStore.FeedbackRow;
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
    private final FeedbackSeats seats;
    private final ProcessRuntime processes;

    FeedbackOpening(
            FeedbackStore store,
            FeedbackRecords records,
            FeedbackTerms terms,
            Contacts contacts,
            FeedbackSeats seats,
            ProcessRuntime processes) {
        this.store = store;
        this.records = records;
        this.terms = terms;
        this.contacts = contacts;
        this.seats = seats;
        this.processes = processes;
    }

    /** @param about the case, or null @param rating the bad rating, or null @param officers whom it names */
    record Received(
            String body,
            ConcernedCase about,
            Rating rating,
            Topic topic,
            String text,
            Contact contact,
            Channel channel,
            String recordedBy,
            Set<String> officers) {
        FeedbackKind kind() {
            return rating == null ? FeedbackKind.COMPLAINT : FeedbackKind.RATING;
        }
    }

    Receipt open(Received received) {
        String code = ConcernedCases.newCode();
        Set<String> involved = new HashSet<>(received.officers());
        if (received.about() != null) {
            involved.addAll(received.about().handlers());
        }
        Seats to = seats.first(received.body(), involved);
        FeedbackRow row = row(received, to, code);
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
                        to.office()));
        return new Receipt(id, written.number(), code);
    }

    private FeedbackRow row(Received received, Seats to, String code) {
        LocalDate today = records.today();
        ConcernedCase about = received.about();
        String division = seats.body(received.body()).divisionCode();
        return new FeedbackRow(
                null,
                received.kind(),
                code,
                code,
                received.rating() == null ? null : received.rating().id(),
                about == null ? null : about.id(),
                about == null ? "" : about.number(),
                about == null ? "" : about.matterId(),
                about == null ? seats.body(received.body()).name() : about.matterName(),
                to.handling(),
                to.office(),
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
}
