package org.countypowers.assignment;

/**
 * One page of a tab, most urgent first (DONE and REGISTERED: newest first).
 *
 * @param matterId null for all; likewise countyCode and step
 * @param unconfirmed only what has moved to the officer's body and is not confirmed
 * @param cursor from the page before, null to begin
 */
public record WorkQuery(Tab tab, String matterId, String countyCode, String step, boolean unconfirmed, String cursor) {}
