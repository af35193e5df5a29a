package org.countypowers.assignment;

/**
 * One page of a tab, most urgent first (DONE and REGISTERED: newest first).
 *
 * @param matterId null for all; likewise countyCode and step
 * @param cursor from the page before, null to begin
 */
public record WorkQuery(Tab tab, String matterId, String countyCode, String step, String cursor) {}
