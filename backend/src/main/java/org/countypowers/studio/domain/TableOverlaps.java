package org.countypowers.studio.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Rows that answer the same question. */
final class TableOverlaps {
    private static final Set<String> MANY = Set.of("RULE ORDER", "COLLECT");

    private TableOverlaps() {}

    /** @param tests of each row; empty for a row that could not be read */
    static List<Finding> check(String file, TableModel table, List<List<TableTest>> tests) {
        List<Finding> findings = new ArrayList<>();
        for (int later = 1; later < tests.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (tests.get(later).isEmpty() || tests.get(earlier).isEmpty()) {
                    continue;
                }
                Finding finding = compare(file, table, tests, earlier, later);
                if (finding != null) {
                    findings.add(finding);
                    break;
                }
            }
        }
        return findings;
    }

    private static Finding compare(String file, TableModel table, List<List<TableTest>> tests, int earlier, int later) {
        TableModel.Row row = table.rows().get(later);
        TableModel.Row other = table.rows().get(earlier);
        boolean sameAnswer = row.outputs().equals(other.outputs());
        boolean meet = TableTest.allMeet(tests.get(earlier), tests.get(later));
        if (meet && (table.hitPolicy().equals("UNIQUE") || table.hitPolicy().equals("ANY") && !sameAnswer)) {
            return Finding.error("table-overlap", file, row.id(), "table.overlap", earlier + 1, later + 1);
        }
        if (MANY.contains(table.hitPolicy())) {
            return sameAnswer && tests.get(earlier).equals(tests.get(later))
                    ? Finding.warning("table-duplicate", file, row.id(), "table.duplicate", earlier + 1, later + 1)
                    : null;
        }
        return meet && TableTest.allHold(tests.get(earlier), tests.get(later))
                ? Finding.warning("table-unreachable", file, row.id(), "table.unreachable", earlier + 1, later + 1)
                : null;
    }
}
