package org.countypowers.monitoring;

/** The grounds of a card (SPEC 3). Those that no rule can see are raised by a discipline office. */
public enum CardRule {
    NEAR_END(CardKind.WARNING, false),
    PROMISE_EXCEEDED(CardKind.YELLOW, false),
    STEP_EXCEEDED(CardKind.YELLOW, false),
    REASONS_MISSING(CardKind.YELLOW, false),
    STATUTE_EXCEEDED(CardKind.RED, false),
    /** 行政许可法 43. */
    UPWARD_LATE(CardKind.RED, false),
    THREE_YELLOW(CardKind.RED, false),
    OUTSIDE_SYSTEM(CardKind.RED, true),
    /** 行政许可法 58. */
    UNLAWFUL_FEE(CardKind.RED, true),
    /** 行政许可法 32, 72. */
    UNLAWFUL_REFUSAL(CardKind.YELLOW, true);

    private final CardKind kind;
    private final boolean byHand;

    CardRule(CardKind kind, boolean byHand) {
        this.kind = kind;
        this.byHand = byHand;
    }

    public CardKind kind() {
        return kind;
    }

    /** Raised by a discipline office, with a cause in words. */
    public boolean byHand() {
        return byHand;
    }
}
