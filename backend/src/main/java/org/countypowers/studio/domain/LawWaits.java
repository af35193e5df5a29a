package org.countypowers.studio.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whoever waits knows until when. */
final class LawWaits {
    /** The clocks of notice, first review, decision and service run over all tasks of a case. */
    private static final Set<FlowKind> UNDER_A_CLOCK = Set.of(FlowKind.INTAKE, FlowKind.DECISION);
    /** In a batch the sweep keeps the days of the cities' opinion. */
    private static final String CITY = "cityBody";
    /** Due by the last day that the notice gives. */
    private static final String COMMENT = "Task_CollectComments";

    private static final int DECISION = 20;
    private static final int SERVICE = 10;

    private final FlowDraft draft;
    private final FlowModel model;
    private final FlowGraph graph;
    private final List<Finding> findings = new ArrayList<>();

    private LawWaits(FlowDraft draft) {
        this.draft = draft;
        this.model = draft.model();
        this.graph = new FlowGraph(model);
    }

    static List<Finding> check(FlowDraft draft) {
        LawWaits law = new LawWaits(draft);
        draft.model().nodes().forEach(law::node);
        return law.findings;
    }

    private void node(FlowNode node) {
        if (node.isUserTask() && node.limitDays().isEmpty() && !isUnderAClock(node)) {
            findings.add(draft.warning("law-wait-limit", node.id(), "law.wait.task"));
        }
        tooLong(node);
        boolean waits = node.is("receiveTask")
                || node.is("eventBasedGateway")
                || node.is("intermediateCatchEvent") && !node.waitsFor("timer") && !node.waitsFor("link");
        if (waits && !isLimited(node) && !isSupplement(node)) {
            findings.add(draft.error("law-wait-limit", node.id(), "law.wait.event"));
        }
    }

    /** 行政许可法 42, 44: within the working days that the law gives where no other law says otherwise. */
    private void tooLong(FlowNode node) {
        int most = node.signature().equals("COUNTER") ? SERVICE : DECISION;
        boolean counts = draft.kind() == FlowKind.DECISION
                && node.isUserTask()
                && node.limitDays().matches("\\d{1,4}");
        if (counts && Integer.parseInt(node.limitDays()) > most) {
            findings.add(draft.warning("law-limit-long", node.id(), "law.wait.long", node.limitDays(), most));
        }
    }

    private boolean isUnderAClock(FlowNode task) {
        return UNDER_A_CLOCK.contains(draft.kind())
                || draft.kind() == FlowKind.BATCH
                        && (task.unit().equals(CITY) || task.id().equals(COMMENT))
                || isAround(task);
    }

    private boolean isLimited(FlowNode node) {
        boolean raced = node.is("intermediateCatchEvent")
                && graph.before(node.id()).stream()
                        .map(graph::node)
                        .anyMatch(from -> from != null && from.is("eventBasedGateway"));
        boolean racing = node.is("eventBasedGateway")
                && graph.next(node.id()).stream()
                        .map(graph::node)
                        .anyMatch(to -> to != null && (to.waitsFor("timer") || isSwept(to)));
        return raced || racing || isAround(node);
    }

    /** A timer or the sweep's message on the border of the node, or of a sub-process around it. */
    private boolean isAround(FlowNode node) {
        Set<String> seen = new HashSet<>();
        for (Optional<FlowNode> at = Optional.of(node);
                at.isPresent() && seen.add(at.get().id());
                at = model.node(at.get().scope())) {
            String host = at.get().id();
            if (model.nodes().stream()
                    .anyMatch(
                            event -> event.attachedTo().equals(host) && (event.waitsFor("timer") || isSwept(event)))) {
                return true;
            }
        }
        return false;
    }

    private boolean isSwept(FlowNode event) {
        return event.events().stream()
                .anyMatch(one -> one.kind().equals("message")
                        && LawSteps.isSweeps(model.messages().get(one.reference())));
    }

    /** The limit of a supplement is a deadline of the case. */
    private boolean isSupplement(FlowNode node) {
        List<String> before = graph.before(node.id());
        return !before.isEmpty()
                && before.stream()
                        .map(graph::node)
                        .allMatch(from -> from != null && from.step().equals("issueSupplementNotice"));
    }
}
