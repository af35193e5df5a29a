package org.countypowers.supervision;

/**
 * What is watched over in a division.
 *
 * @param given to a body that has not signed for it yet
 * @param risky of risk D
 */
public record ObjectTally(String divisionCode, int objects, int given, int risky) {}
