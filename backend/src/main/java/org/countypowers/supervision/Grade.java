package org.countypowers.supervision;

/** From A, the best, to D: of a licensee's credit, and of a matter's risk. */
public enum Grade {
    A,
    B,
    C,
    D
}
