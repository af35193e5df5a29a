package org.countypowers.casework.persistence;

import java.util.Collection;
import java.util.List;
import org.countypowers.audit.Evidence;
import org.countypowers.audit.RowDigest;
import org.countypowers.audit.Stream;
import org.countypowers.casework.domain.CaseStore.CaseRow;
import org.springframework.stereotype.Component;

/** Rows of cases as they stand, for an export of the trail. */
@Component
class CaseEvidence implements Evidence {
    private static final int PAGE = 500;

    private final CaseMapper mapper;

    CaseEvidence(CaseMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public File file() {
        return File.CASES;
    }

    @Override
    public void write(Collection<Long> caseIds, Lines lines) {
        if (caseIds != null) {
            mapper.among(caseIds).forEach(row -> line(row, lines));
            return;
        }
        long after = 0;
        for (List<CaseRow> page = mapper.after(after, PAGE); !page.isEmpty(); page = mapper.after(after, PAGE)) {
            page.forEach(row -> line(row, lines));
            after = page.get(page.size() - 1).id();
        }
    }

    private static void line(CaseRow row, Lines lines) {
        lines.row(row.number(), Stream.ofCase(row.id()), RowDigest.ROW, CaseColumns.of(row));
    }
}
