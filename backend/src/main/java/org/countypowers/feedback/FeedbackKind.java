package org.countypowers.feedback;

/** A bad rating (差评) or a complaint or report (投诉举报). */
public enum FeedbackKind {
    RATING,
    COMPLAINT
}
