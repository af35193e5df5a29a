package org.countypowers.batch;

import java.time.LocalDate;

/**
 * What a reform office proposes.
 *
 * @param requestId chosen by the page, so that a second click proposes nothing twice
 * @param majorDecision public comment is asked for, 30 days at least
 * @param affectsOperators reviewed for fair competition
 * @param partyFirst the party committee is asked before the executive meeting
 * @param pilotUntil first day on which a pilot's powers end, or null
 */
public record NewBatch(
        String requestId,
        String title,
        String reason,
        boolean majorDecision,
        boolean affectsOperators,
        boolean partyFirst,
        LocalDate pilotUntil) {}
