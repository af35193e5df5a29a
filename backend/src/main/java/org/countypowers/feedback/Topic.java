package org.countypowers.feedback;

/** What a complaint is about; NONE stands for a bad rating, whose reasons stand with it. */
public enum Topic {
    NONE,
    ATTITUDE,
    DELAY,
    REFUSAL,
    EXTRA_MATERIALS,
    FEE,
    UNLAWFUL_ACT,
    OTHER
}
