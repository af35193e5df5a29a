package org.countypowers.document;

import java.util.Map;

/**
 * Issues a paper.
 *
 * @param nameBody id of the body in whose name and under whose seal and number it is issued
 * @param values what the template shows; texts are Chinese and complete
 */
public record IssuePaper(
        long caseId,
        PaperKind kind,
        String nameBody,
        String nameBodyName,
        String abbreviation,
        Map<String, Object> values) {}
