package org.countypowers.studio;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.countypowers.casework.CaseDiagrams;
import org.countypowers.studio.domain.StudioStore;
import org.countypowers.studio.domain.StudioStore.Followed;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** By which procedures, and which releases of them, a case is worked on. */
@Service
@PreAuthorize("hasAuthority('CASE_READ')")
@Transactional(readOnly = true)
public class CaseProcedures {
    private final CaseDiagrams diagrams;
    private final StudioStore store;
    private final StudioRecords records;

    CaseProcedures(CaseDiagrams diagrams, StudioStore store, StudioRecords records) {
        this.diagrams = diagrams;
        this.store = store;
        this.records = records;
    }

    /** A procedure's release; the English name is '' where nobody gave one. */
    public record Release(String processKey, String name, String englishName, int version) {}

    /** The release that deployed a definition; none where it was deployed before releases were kept. */
    public Optional<Release> release(String definitionId) {
        return store.followed(List.of(definitionId), records.today()).stream()
                .findFirst()
                .map(each -> new Release(each.processKey(), each.name(), each.englishName(), each.version()));
    }

    /** In the order in which the case came to them. @throws java.util.NoSuchElementException when the case is not in the reader's scope */
    public List<Followed> of(long caseId) {
        List<String> definitions = diagrams.definitions(caseId);
        return store.followed(definitions, records.today()).stream()
                .sorted(Comparator.comparing(followed -> definitions.indexOf(followed.definitionId())))
                .toList();
    }
}
