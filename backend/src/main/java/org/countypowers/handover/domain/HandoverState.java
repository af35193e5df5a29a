package org.countypowers.handover.domain;

/** How far a hand-over is. */
public enum HandoverState {
    /** Planned; its process has not begun yet. */
    OPENING,
    PREPARING,
    /** Signed by all three; the day is waited for. */
    SIGNED,
    EFFECTIVE,
    CANCELLED;

    public boolean open() {
        return this == OPENING || this == PREPARING || this == SIGNED;
    }
}
