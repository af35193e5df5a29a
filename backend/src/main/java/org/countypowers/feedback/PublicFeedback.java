package org.countypowers.feedback;

import java.util.Locale;
import java.util.Map;
import org.countypowers.casework.ConcernedCases;
import org.countypowers.casework.ConcernedCases.ConcernedCase;
import org.countypowers.feedback.domain.FeedbackStore;
import org.countypowers.feedback.domain.FeedbackStore.FeedbackRow;
import org.countypowers.forms.AnswersRefused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What citizens do without an account: rate their service, complain, ask how it stands. An unknown number and a wrong code get one
 * answer, so that nobody learns which numbers there are.
 */
@Service
@PreAuthorize("permitAll()")
// A refusal has written nothing but the trail's note that an address is barred, which must stay.
@Transactional(noRollbackFor = AnswersRefused.class)
public class PublicFeedback {
    private static final String WRONG = "feedback.error.code";

    private final Ratings ratings;
    private final Complaints complaints;
    private final ConcernedCases cases;
    private final FeedbackStore store;
    private final FeedbackRecords records;
    private final PublicDoor door;

    PublicFeedback(
            Ratings ratings,
            Complaints complaints,
            ConcernedCases cases,
            FeedbackStore store,
            FeedbackRecords records,
            PublicDoor door) {
        this.ratings = ratings;
        this.complaints = complaints;
        this.cases = cases;
        this.store = store;
        this.records = records;
        this.door = door;
    }

    /**
     * @param address from where the citizen speaks
     * @throws AnswersRefused with the fault at each field
     * @throws FeedbackRefused when too many wrong codes came from there
     */
    public Rating rate(GiveRating command, String address) {
        door.requireOpen(address);
        Map<String, String> faults = ratings.faults(command);
        if (!faults.isEmpty()) {
            throw new AnswersRefused(faults);
        }
        ConcernedCase about = mine(command.caseNumber(), command.code(), address);
        return ratings.take(
                about,
                new GiveRating(
                        about.number(), "", command.score(), command.reasons(), command.remark(), Channel.ONLINE),
                "");
    }

    /**
     * Complains; a case that is named must be the complainant's own, shown by its code.
     *
     * @param code '' where no case is named
     */
    public Receipt complain(FileComplaint command, String code, String address) {
        door.requireOpen(address);
        door.requireRoom(address);
        Map<String, String> faults = complaints.faults(command);
        if (!faults.isEmpty()) {
            throw new AnswersRefused(faults);
        }
        ConcernedCase about = command.caseNumber().isBlank() ? null : mine(command.caseNumber(), code, address);
        Receipt receipt = complaints.take(
                about,
                new FileComplaint(
                        command.bodyId(),
                        command.caseNumber(),
                        command.topic(),
                        command.text(),
                        command.contact(),
                        Channel.ONLINE),
                "");
        door.complained(address);
        return receipt;
    }

    /** How a complaint stands, for whoever has its receipt. */
    public Progress progress(String number, String code, String address) {
        door.requireOpen(address);
        FeedbackRow row = store.numbered(upper(number))
                .filter(found ->
                        found.kind() == FeedbackKind.COMPLAINT && found.code().equals(upper(code)))
                .orElse(null);
        if (row == null) {
            throw wrong(number, code, address);
        }
        String step = row.state() == FeedbackState.NOT_ACCEPTED ? FeedbackTask.EXAMINE : FeedbackTask.HANDLE;
        boolean answered = row.state() != FeedbackState.OPEN && row.state() != FeedbackState.IN_HAND;
        Map<String, Object> answers = answered ? records.answers(row, step) : Map.of();
        return new Progress(
                row.number(),
                row.receivedOn(),
                row.state(),
                row.due(),
                row.finding(),
                String.valueOf(
                        answers.getOrDefault(step.equals(FeedbackTask.HANDLE) ? "opinion" : "refusalReasons", "")),
                String.valueOf(answers.getOrDefault("measures", "")));
    }

    private ConcernedCase mine(String number, String code, String address) {
        return cases.numbered(upper(number))
                .filter(found -> found.code().equals(upper(code)))
                .orElseThrow(() -> wrong(number, code, address));
    }

    private AnswersRefused wrong(String number, String code, String address) {
        door.wrong(address, upper(number), upper(code));
        return new AnswersRefused(Map.of("code", WRONG));
    }

    private static String upper(String text) {
        return text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
    }
}
