package org.countypowers.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.countypowers.deadline.LimitUnit;
import org.countypowers.organisation.Level;

/** A matter (事项) with all that matters.csv says of it; {@code materials} in order, {@code extensionLimit} in its unit. */
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
        List<Procedure> procedures) {
    /**
     * The deciding body's part of {@code statutoryLimit}, which in some laws spans the first reviews (保安服务管理条例 9: 15 of
     * 30 days; 宗教事务条例 21: 30 of 60).
     */
    public int decisionLimit() {
        int reviews = firstReviews().stream()
                .filter(review -> review.unit() == limitUnit)
                .mapToInt(Procedure::limit)
                .sum();
        return reviews < statutoryLimit ? statutoryLimit - reviews : statutoryLimit;
    }

    /** The law names the cities' organs: what passes on is theirs to agree to (SPEC 2). */
    public boolean reservedToCity() {
        return statutoryReservation.equals(Level.CITY.name());
    }

    /** Penalties, coercion, levies and inspections begin with the organ, not with an application. */
    public boolean onApplication() {
        return !Set.of("行政处罚", "行政强制", "行政检查", "行政征收").contains(powerType);
    }

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

    /** Where a law asks levels below to review first (行政许可法 43), in the order of their reviews. */
    public List<Procedure> firstReviews() {
        return procedures.stream()
                .filter(procedure -> procedure.kind() == Procedure.Kind.FIRST_REVIEW)
                .sorted(Comparator.comparing(Procedure::reviewLevel).reversed())
                .toList();
    }
}
