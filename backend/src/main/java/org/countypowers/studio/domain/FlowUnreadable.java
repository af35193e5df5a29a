package org.countypowers.studio.domain;

/** XML that is no model of a process, or one that is too large to be drawn or checked. */
public class FlowUnreadable extends RuntimeException {
    private final String text;

    FlowUnreadable(String text) {
        super(text);
        this.text = text;
    }

    /** End of the translation key. */
    public String text() {
        return text;
    }
}
