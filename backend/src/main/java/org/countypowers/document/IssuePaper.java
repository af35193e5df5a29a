package org.countypowers.document;

import java.time.LocalDate;
import java.util.Map;

/**
 * Asks for a paper.
 *
 * @param unitId body in whose name it is issued; numbers count by body, kind and year
 * @param abbreviation the body's short name in numbers
 * @param caseNumber number of papers that have none of their own
 * @param fields what the template says: texts, dates, lists of texts
 */
public record IssuePaper(
        long caseId,
        PaperKind kind,
        String unitId,
        String abbreviation,
        String caseNumber,
        LocalDate on,
        Map<String, ?> fields) {}
