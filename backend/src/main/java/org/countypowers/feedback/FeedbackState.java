package org.countypowers.feedback;

/** Not looked at yet; being handled; answered, to be called back; over; not accepted. */
public enum FeedbackState {
    OPEN,
    IN_HAND,
    ANSWERED,
    CLOSED,
    NOT_ACCEPTED;

    public boolean over() {
        return this == CLOSED || this == NOT_ACCEPTED;
    }
}
