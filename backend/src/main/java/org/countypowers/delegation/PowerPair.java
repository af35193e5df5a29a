package org.countypowers.delegation;

/** A matter and the division that holds it: one timeline of the register. */
public record PowerPair(String matterId, String holderDivision) {}
