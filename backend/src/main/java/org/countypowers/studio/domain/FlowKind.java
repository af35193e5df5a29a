package org.countypowers.studio.domain;

/** What a procedure is for. The general procedure of a kind ships with the system; others of its kind are made from it. */
public enum FlowKind {
    INTAKE("case-intake", true),
    DECISION("case-decision", true),
    BATCH("delegation-batch", false),
    HANDOVER("power-handover", false),
    OTHER("", false);

    private final String general;
    private final boolean bindsMatters;

    FlowKind(String general, boolean bindsMatters) {
        this.general = general;
        this.bindsMatters = bindsMatters;
    }

    /** Key of the general procedure; '' where there is none. */
    public String general() {
        return general;
    }

    /** Whether a matter can have a procedure of its own of this kind. */
    public boolean bindsMatters() {
        return bindsMatters;
    }

    public static FlowKind ofGeneral(String processKey) {
        for (FlowKind kind : values()) {
            if (kind.general.equals(processKey)) {
                return kind;
            }
        }
        return OTHER;
    }
}
