package org.countypowers.studio.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a procedure of each kind is told when it begins, and what its steps add. */
final class FlowFacts {
    private static final Map<FlowKind, Set<String>> AT_START = Map.of(
            FlowKind.INTAKE, Set.of("receivingBody", "acceptingBody", "preparingBody", "preparing"),
            FlowKind.DECISION,
                    Set.of(
                            "firstReview",
                            "firstReviewBody",
                            "coReviewBody",
                            "decidingBody",
                            "approvingBody",
                            "servingBody",
                            "scheme"),
            FlowKind.BATCH, Set.of("office", "majorDecision", "affectsOperators", "competitionBody", "countyOffices"),
            FlowKind.HANDOVER, Set.of("givingBody", "receivingBody", "supervisingBody"),
            FlowKind.CHANGE, Set.of("proposingBody"),
            FlowKind.PROCEEDING,
                    Set.of(
                            "adverse",
                            "legalReview",
                            "organDoubtful",
                            "actingBody",
                            "approvingBody",
                            "legalBody",
                            "legalityBody"),
            FlowKind.FEEDBACK, Set.of("complaint", "reachable", "handlingBody", "officeBody"),
            FlowKind.INSPECTION, Set.of("inspectingBody", "cosigningBody", "reinspection"),
            FlowKind.REVIEW, Set.of("reviewingBody", "reviewedBody"),
            FlowKind.OTHER, Set.of());

    private static final Map<String, Set<String>> BY_STEP = Map.ofEntries(
            Map.entry("confirmRoute", Set.of("routeChanged")),
            Map.entry("askCities", Set.of("cityBodies")),
            Map.entry("askProvince", Set.of("provinceBodies")),
            Map.entry("checkCapacity", Set.of("powersLeft")),
            Map.entry("countPowers", Set.of("powersLeft")),
            Map.entry("takeLegality", Set.of("powersLeft")),
            Map.entry("takeDeliberation", Set.of("powersLeft")),
            Map.entry("countSignatures", Set.of("allSigned")),
            Map.entry("countCallBack", Set.of("calledBack", "dissatisfied")),
            Map.entry("keepRecord", Set.of("result")),
            Map.entry("orderRectification", Set.of("reinspection")),
            Map.entry("confirmReview", Set.of("reviewFailed", "talkDue")));

    /** Facts that name several bodies. */
    static final Set<String> LISTS = Set.of("countyOffices", "cityBodies", "provinceBodies");

    private FlowFacts() {}

    static Set<String> known(FlowKind kind, List<FlowNode> nodes) {
        Set<String> known = new HashSet<>(AT_START.get(kind));
        nodes.forEach(node -> known.addAll(BY_STEP.getOrDefault(node.step(), Set.of())));
        return known;
    }

    static Set<String> known(FlowDraft draft) {
        List<FlowNode> nodes = draft.model().nodes();
        Set<String> known = known(draft.kind(), nodes);
        nodes.forEach(node -> known.add(node.each()));
        if (nodes.stream().anyMatch(draft::setsOutcome)) {
            known.add(FlowDraft.OUTCOME);
        }
        known.remove("");
        return known;
    }
}
