package org.countypowers.casework;

import java.util.Set;

/**
 * An application at the counter.
 *
 * @param requestId chosen by the page; the same id registers once, whatever is clicked twice
 * @param materialsPresent numbers (from 1) of the matter's materials that were handed in, on paper or as files
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
        String externalCaseNo) {}
