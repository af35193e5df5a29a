package org.countypowers.casework;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.countypowers.casework.domain.ExaminedCaseStore;
import org.countypowers.casework.domain.ExaminedCaseStore.ExaminedRow;
import org.countypowers.routing.Route;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Cases for the rules of an audit, with what they rest on; carries no permission, so none of its readers gets it as it is. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ExaminedCases {
    /** At which a decision is approved; both the issued papers and the licences name who did it. */
    public static final String APPROVAL = "Task_ApproveDecision";

    public static final String EXAMINATION = "Task_ExamineApplication";
    public static final String REVIEW = "Task_ReviewApplication";

    /** @param applicant the same for all cases of one applicant; '' without an identifier */
    public record Examined(
            long id,
            String number,
            String matterId,
            String matterName,
            String countyCode,
            CaseStatus status,
            LocalDate decidedOn,
            LocalDate closedOn,
            Route route,
            String applicant) {}

    /** How many cases of an applicant an officer approved. */
    public record Decided(String applicant, String officerId, String officerName, int cases) {}

    public record Numbered(long id, String number, LocalDate decidedOn) {}

    private final ExaminedCaseStore store;
    private final CaseTexts texts;

    ExaminedCases(ExaminedCaseStore store, CaseTexts texts) {
        this.store = store;
        this.texts = texts;
    }

    /** Decided or closed on a day in counties whose codes begin so; by county and id, behind one of them. */
    public List<Examined> on(LocalDate day, String division, String afterCounty, long afterId, int limit) {
        return store.on(day, division, afterCounty, afterId, limit).stream()
                .map(this::examined)
                .toList();
    }

    /** Between two days, both inclusive. */
    public List<Decided> decided(Collection<String> applicants, LocalDate from, LocalDate to) {
        return store.decided(applicants, APPROVAL, from, to).stream()
                .map(row -> new Decided(row.applicant(), row.officerId(), row.officerName(), row.cases()))
                .toList();
    }

    /** The latest of them. */
    public List<Numbered> decided(Decided by, LocalDate from, LocalDate to, int limit) {
        return store.decided(by.applicant(), by.officerId(), APPROVAL, from, to, limit).stream()
                .map(row -> new Numbered(row.id(), row.number(), row.decidedOn()))
                .toList();
    }

    private Examined examined(ExaminedRow row) {
        return new Examined(
                row.id(),
                row.number(),
                row.matterId(),
                row.matterName(),
                row.countyCode(),
                CaseStatus.valueOf(row.status()),
                row.decidedOn(),
                row.closedOn(),
                texts.route(row.route()),
                row.identifierLookup());
    }
}
