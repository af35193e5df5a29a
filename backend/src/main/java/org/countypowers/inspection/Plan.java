package org.countypowers.inspection;

import java.time.LocalDateTime;

/**
 * A body's inspection plan of a year. A published one never changes: another edition follows it.
 *
 * @param draws in how many draws of the year the shares are drawn
 * @param publishedAt null for a draft
 */
public record Plan(
        Long id,
        String bodyId,
        String divisionCode,
        int planYear,
        int edition,
        int draws,
        PlanState state,
        String draftedName,
        LocalDateTime draftedAt,
        String publishedName,
        LocalDateTime publishedAt) {}
