package org.countypowers.inspection;

/** Pool and seed are announced, objects and inspectors are drawn, the seed is revealed; or it was given up before it was drawn. */
public enum DrawState {
    COMMITTED,
    DRAWN,
    PUBLISHED,
    ABANDONED
}
