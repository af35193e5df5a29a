package org.countypowers.catalog;

import org.countypowers.deadline.LimitUnit;
import org.countypowers.organisation.Level;

/**
 * A step that the law of a matter adds, in the matter's own words. Its time is excluded from the limit only where
 * {@code suspends}, by {@code clause} (行政许可法 45 or a special law); {@code unit} is null where the law sets no
 * limit; {@code reviewLevel} names who reviews first and is null for any other step.
 */
public record Procedure(
        Kind kind, String wording, boolean suspends, String clause, int limit, LimitUnit unit, Level reviewLevel) {
    public enum Kind {
        ASSEMBLY_CONSENT,
        AUCTION,
        COLLECTIVE_DISCUSSION,
        COMMISSIONED_EVALUATION,
        CONSULTATION,
        EVALUATION,
        EXAMINATION,
        EXPERT_REVIEW,
        FIRST_REVIEW,
        HEARING,
        JOINT_REVIEW,
        LEGAL_REVIEW,
        PUBLICITY,
        SITE_VISIT,
        SURVEY,
        TENDER,
        TESTING
    }
}
