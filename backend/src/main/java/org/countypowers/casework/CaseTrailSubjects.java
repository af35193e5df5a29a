package org.countypowers.casework;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.countypowers.audit.TrailSubjects;
import org.countypowers.casework.domain.CaseStore;
import org.countypowers.casework.domain.OpenCaseStore;
import org.countypowers.casework.domain.OpenCaseStore.RoutedRow;
import org.springframework.stereotype.Component;

/** The trail of a case belongs to its matter and its county, whoever acts. */
@Component
class CaseTrailSubjects implements TrailSubjects {
    private final CaseStore cases;
    private final OpenCaseStore open;

    CaseTrailSubjects(CaseStore cases, OpenCaseStore open) {
        this.cases = cases;
        this.open = open;
    }

    @Override
    public Map<Long, Subject> ofCases(Collection<Long> caseIds) {
        return open.routed(List.copyOf(caseIds)).stream()
                .collect(Collectors.toMap(RoutedRow::id, row -> new Subject(row.matterId(), row.countyCode())));
    }

    @Override
    public Optional<Long> caseNumbered(String number) {
        return cases.numbered(number.strip()).map(CaseStore.CaseRow::id);
    }
}
