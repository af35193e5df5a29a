package org.countypowers.casework;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.countypowers.casework.domain.CaseNumber;
import org.countypowers.casework.domain.CaseStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The case that a citizen's rating or complaint is about; carries no permission, its callers answer for that themselves. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ConcernedCases {
    /**
     * @param code what the applicant alone was given beside the number
     * @param holder the organ that has the file
     * @param over whether the service has ended, in whatever way
     * @param handlers officers who registered it or did a step of it
     */
    public record ConcernedCase(
            long id,
            String number,
            String code,
            String matterId,
            String matterName,
            String holder,
            boolean over,
            Contact applicant,
            Set<String> handlers) {}

    private final CaseStore store;
    private final CaseTexts texts;

    ConcernedCases(CaseStore store, CaseTexts texts) {
        this.store = store;
        this.texts = texts;
    }

    public Optional<ConcernedCase> numbered(String number) {
        return store.numbered(number).map(this::concerned);
    }

    /** A random code of the kind that applicants get, hard to guess and easy to read out. */
    public static String newCode() {
        return CaseNumber.queryCode();
    }

    private ConcernedCase concerned(CaseStore.CaseRow row) {
        CaseStatus status = CaseStatus.valueOf(row.status());
        Applicant applicant = texts.open(row.applicantCipher());
        Set<String> handlers = new TreeSet<>();
        handlers.add(row.registeredBy());
        store.opinions(row.id()).forEach(opinion -> handlers.add(opinion.officerId()));
        return new ConcernedCase(
                row.id(),
                row.number(),
                row.queryCode(),
                row.matterId(),
                row.matterName(),
                CaseRoutes.holder(status, texts.route(row.route())),
                !status.open(),
                new Contact(applicant.name(), applicant.mobile()),
                handlers);
    }
}
