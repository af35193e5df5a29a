package org.countypowers.document;

import java.time.LocalDate;
import java.util.Map;
import org.countypowers.organisation.GovernmentBody;

/**
 * Asks for a paper.
 *
 * @param owner whom the caller has locked
 * @param unitId body in whose name it is issued; numbers count by body, kind and year
 * @param abbreviation the body's short name in numbers
 * @param ownNumber number of papers that the body does not count, such as the case's
 * @param fields what the template says: texts, dates, lists, rows as maps; named in papers/README.md
 */
public record IssuePaper(
        DocumentOwner owner,
        PaperKind kind,
        String unitId,
        String abbreviation,
        String ownNumber,
        LocalDate on,
        Map<String, ?> fields) {
    public IssuePaper(
            DocumentOwner owner,
            PaperKind kind,
            GovernmentBody organ,
            String ownNumber,
            LocalDate on,
            Map<String, ?> fields) {
        this(owner, kind, organ.id(), organ.abbreviation(), ownNumber, on, fields);
    }
}
