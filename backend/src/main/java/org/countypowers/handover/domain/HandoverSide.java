package org.countypowers.handover.domain;

/** The three bodies of a hand-over (移交、承接、监交). */
public enum HandoverSide {
    GIVING,
    RECEIVING,
    SUPERVISING
}
