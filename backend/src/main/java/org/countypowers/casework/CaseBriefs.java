package org.countypowers.casework;

import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.countypowers.casework.domain.CaseStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the acts of other modules must know of a case; carries no permission, so none of their readers gets it as it is. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CaseBriefs {
    /**
     * @param holder the organ that has the file
     * @param applicant the same for all cases of one applicant; '' without an identifier
     */
    public record CaseBrief(long id, String number, String matterName, String holder, String applicant) {}

    private final CaseStore store;
    private final CaseTexts texts;

    CaseBriefs(CaseStore store, CaseTexts texts) {
        this.store = store;
        this.texts = texts;
    }

    /** @throws NoSuchElementException when there is none */
    public CaseBrief of(long caseId) {
        return brief(store.find(caseId).orElseThrow());
    }

    public Optional<CaseBrief> numbered(String number) {
        return store.numbered(number).map(this::brief);
    }

    /** Those of these numbers that there are. */
    public List<CaseBrief> numbered(Collection<String> numbers) {
        return store.numbered(numbers).stream().map(this::brief).toList();
    }

    private CaseBrief brief(CaseStore.CaseRow row) {
        return new CaseBrief(
                row.id(),
                row.number(),
                row.matterName(),
                CaseRoutes.holder(CaseStatus.valueOf(row.status()), texts.route(row.route())),
                row.identifierLookup());
    }
}
