package org.countypowers.catalog;

import java.util.List;
import org.countypowers.deadline.LimitUnit;
import org.countypowers.organisation.Level;

/** A matter (事项) with all that matters.csv says of it; {@code materials} in order, {@code extensionLimit} in its unit.
 * {@code firstReview} where a law asks the level below to review first (行政许可法 43). */
public record Matter(
        String id,
        String name,
        String powerType,
        String sector,
        String departmentCode,
        Level currentLevel,
        Level targetLevel,
        Level receptionLevel,
        Level handlingLevel,
        Level nameLevel,
        DelegationForm form,
        String legalBasis,
        String statutoryReservation,
        int statutoryLimit,
        LimitUnit limitUnit,
        int extensionLimit,
        int promisedWorkingDays,
        String specialProcedure,
        List<String> materials,
        RiskLevel risk,
        boolean noticeCommitment,
        String itemCode,
        String note,
        DeciderKind decider,
        Scheme scheme,
        boolean firstReview) {
    public enum RiskLevel {
        A,
        B,
        C,
        D
    }

    public enum DeciderKind {
        DEPARTMENT,
        GOVERNMENT
    }

    /** Signature scheme (SPEC 3): INSTANT handler + approver; ORDINARY + reviewer; MAJOR + legal review. */
    public enum Scheme {
        INSTANT,
        ORDINARY,
        MAJOR
    }
}
