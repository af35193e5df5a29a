package org.countypowers.audit;

import java.time.LocalDate;

/**
 * What is looked for in the trail; '' or null asks nothing.
 *
 * @param officer the name under which it was done
 * @param unitId the body for which it was done
 * @param division the case's county; of what is no case, where the pair's power or else the acting body is
 * @param action one, or all whose name begins so when it ends with a dot
 * @param from first day, in the office's time
 * @param to last day
 * @param subject how it begins
 */
public record TrailCriteria(
        String caseNumber,
        String matterId,
        String officer,
        String unitId,
        String division,
        String action,
        LocalDate from,
        LocalDate to,
        String address,
        String subject) {
    public static TrailCriteria none() {
        return new TrailCriteria("", "", "", "", "", "", null, null, "", "");
    }

    public TrailCriteria withCase(String asked) {
        return new TrailCriteria(asked, matterId, officer, unitId, division, action, from, to, address, subject);
    }

    public TrailCriteria withMatter(String asked) {
        return new TrailCriteria(caseNumber, asked, officer, unitId, division, action, from, to, address, subject);
    }

    public TrailCriteria withOfficer(String asked) {
        return new TrailCriteria(caseNumber, matterId, asked, unitId, division, action, from, to, address, subject);
    }

    public TrailCriteria withUnit(String asked) {
        return new TrailCriteria(caseNumber, matterId, officer, asked, division, action, from, to, address, subject);
    }

    public TrailCriteria withDivision(String asked) {
        return new TrailCriteria(caseNumber, matterId, officer, unitId, asked, action, from, to, address, subject);
    }

    public TrailCriteria withAction(String asked) {
        return new TrailCriteria(caseNumber, matterId, officer, unitId, division, asked, from, to, address, subject);
    }

    public TrailCriteria withAddress(String asked) {
        return new TrailCriteria(caseNumber, matterId, officer, unitId, division, action, from, to, asked, subject);
    }

    public TrailCriteria withSubject(String asked) {
        return new TrailCriteria(caseNumber, matterId, officer, unitId, division, action, from, to, address, asked);
    }

    public TrailCriteria withDays(LocalDate first, LocalDate last) {
        return new TrailCriteria(
                caseNumber, matterId, officer, unitId, division, action, first, last, address, subject);
    }

    boolean ofGroup() {
        return action.endsWith(".");
    }
}
