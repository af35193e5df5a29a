package org.countypowers.casework;

import java.util.List;
import java.util.Map;
import org.countypowers.document.Paper;
import org.countypowers.document.PaperKind;
import org.countypowers.organisation.Bodies;

/** What papers say of the organ that received an application, where another one writes since: as its own papers tell. */
final class OriginFields {
    private OriginFields() {}

    /**
     * @param papers of the case, the oldest first
     * @return {@code receivedBy} and {@code movedOn}; nothing where the file has not moved since its last receipt
     */
    static Map<String, Object> of(List<Paper> papers, Bodies bodies) {
        Paper moved = null;
        for (Paper paper : papers) {
            if (paper.kind() == PaperKind.RECEIPT) {
                moved = null;
            } else if (paper.kind() == PaperKind.TRANSFER_NOTICE && moved == null) {
                moved = paper;
            }
        }
        return moved == null
                ? Map.of()
                : Map.of("receivedBy", bodies.body(moved.unitId()).name(), "movedOn", moved.issuedOn());
    }
}
