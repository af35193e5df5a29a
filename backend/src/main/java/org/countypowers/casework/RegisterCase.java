package org.countypowers.casework;

import java.util.Set;

/**
 * An application at the counter.
 *
 * @param requestId chosen by the page; the same id registers once, whatever is clicked twice
 * @param materialsPresent numbers (from 1) of the matter's materials that were handed in, on paper or as files
 * @param materialsPromised numbers of those that the applicant promises to meet instead (告知承诺); empty for an ordinary application
 */
public record RegisterCase(
        String requestId,
        String matterId,
        String countyCode,
        String townCode,
        String title,
        Applicant applicant,
        Set<Integer> materialsPresent,
        String projectCode,
        String externalCaseNo,
        Set<Integer> materialsPromised) {
    public RegisterCase(
            String requestId,
            String matterId,
            String countyCode,
            String townCode,
            String title,
            Applicant applicant,
            Set<Integer> materialsPresent,
            String projectCode,
            String externalCaseNo) {
        this(
                requestId,
                matterId,
                countyCode,
                townCode,
                title,
                applicant,
                materialsPresent,
                projectCode,
                externalCaseNo,
                Set.of());
    }
}
