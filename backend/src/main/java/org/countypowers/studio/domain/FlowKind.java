package org.countypowers.studio.domain;

import java.util.List;

/** What a procedure is for. The general procedure of a kind ships with the system; others of its kind are made from it. */
public enum FlowKind {
    INTAKE("case-intake", true, List.of("receivingBody", "acceptingBody", "preparingBody")),
    DECISION(
            "case-decision",
            true,
            List.of("decidingBody", "firstReviewBody", "coReviewBody", "approvingBody", "servingBody")),
    BATCH("delegation-batch", false, List.of("office", "countyOffice", "cityBody", "provinceBody", "competitionBody")),
    HANDOVER("power-handover", false, List.of("givingBody", "receivingBody", "supervisingBody")),
    CHANGE("power-change", false, List.of("proposingBody")),
    PROCEEDING("licence-proceeding", false, List.of("actingBody", "approvingBody", "legalBody", "legalityBody")),
    FEEDBACK("feedback-case", false, List.of("handlingBody", "officeBody")),
    INSPECTION("inspection-visit", false, List.of("inspectingBody", "cosigningBody")),
    REVIEW("file-review", false, List.of("reviewingBody", "reviewedBody")),
    OTHER("", false, List.of());

    private final String general;
    private final boolean bindsMatters;
    private final List<String> units;

    FlowKind(String general, boolean bindsMatters, List<String> units) {
        this.general = general;
        this.bindsMatters = bindsMatters;
        this.units = units;
    }

    /** Key of the general procedure; '' where there is none. */
    public String general() {
        return general;
    }

    /** Whether a matter can have a procedure of its own of this kind. */
    public boolean bindsMatters() {
        return bindsMatters;
    }

    /** Facts that hold the body to which a task may go. */
    public List<String> units() {
        return units;
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
