package org.countypowers.inspection;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * What two inspectors saw on the spot and signed.
 *
 * @param round 1 for the first inspection, more for a re-inspection
 * @param content what was signed
 * @param hash of the text that was signed
 * @param photos hashes of the photos that belong to it
 * @param returned whether the second inspector did not sign it
 */
public record VisitRecord(
        int round,
        Map<String, Object> content,
        String hash,
        String outcome,
        LocalDate visitedOn,
        String officerName,
        String certificateNo,
        LocalDateTime signedAt,
        String cosignerName,
        String cosignerCertificateNo,
        LocalDateTime cosignedAt,
        boolean returned,
        List<String> photos) {
    /** Items of the checklist with their answers. */
    @SuppressWarnings("unchecked")
    public List<Map<String, String>> checks() {
        return (List<Map<String, String>>) content.getOrDefault("checks", List.of());
    }

    public String text(String key) {
        Object value = content.get(key);
        return value == null ? "" : value.toString();
    }
}
