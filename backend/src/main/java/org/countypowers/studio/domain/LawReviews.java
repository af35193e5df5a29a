package org.countypowers.studio.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whoever reviews is heard: what is sent back goes back to the handler before anything is decided (SPEC 3, 优化营商环境条例 58). A
 * signature is given by the body whose signature it is.
 */
final class LawReviews {
    private static final String PASSED = "passed";
    private static final String RETURNED = "returned";
    private static final Set<String> REVIEWS = Set.of("REVIEWER", "LEGAL", "CO_REVIEW");
    private static final Map<FlowKind, Set<String>> ACTS = Map.of(
            FlowKind.DECISION, Set.of("issueDecision"),
            FlowKind.PROCEEDING, Set.of("decideProceeding"),
            FlowKind.INSPECTION, Set.of("approveVisit", "keepRecord"),
            FlowKind.REVIEW, Set.of("confirmReview"));
    private static final Map<FlowKind, Map<String, String>> BODIES = Map.of(
            FlowKind.INTAKE, Map.of("HANDLER", "acceptingBody", "COUNTER", "receivingBody"),
            FlowKind.DECISION,
                    Map.of(
                            "FIRST_REVIEW", "firstReviewBody",
                            "HANDLER", "decidingBody",
                            "REVIEWER", "decidingBody",
                            "LEGAL", "decidingBody",
                            "CO_REVIEW", "coReviewBody",
                            "APPROVER", "approvingBody",
                            "COUNTER", "servingBody"),
            FlowKind.PROCEEDING, Map.of("HANDLER", "actingBody", "LEGAL", "legalBody", "APPROVER", "approvingBody"),
            FlowKind.BATCH, Map.of("LEGALITY", "office"),
            FlowKind.REVIEW, Map.of("HANDLER", "reviewingBody", "APPROVER", "reviewingBody"));

    private final FlowDraft draft;
    private final List<Finding> findings = new ArrayList<>();

    private LawReviews(FlowDraft draft) {
        this.draft = draft;
    }

    static List<Finding> check(FlowDraft draft) {
        LawReviews law = new LawReviews(draft);
        draft.model().userTasks().forEach(law::task);
        return law.findings;
    }

    private void task(FlowNode task) {
        String body = BODIES.getOrDefault(draft.kind(), Map.of()).get(task.signature());
        if (body != null && !task.unit().equals(body)) {
            findings.add(draft.error("law-body", task.id(), "law.body", FlowWords.unit(body)));
        }
        if (!ACTS.containsKey(draft.kind()) || draft.isUnread(task)) {
            return;
        }
        Set<String> offered = draft.outcomes(task).orElse(Set.of());
        boolean review = reviews() && REVIEWS.contains(task.signature());
        if (review && !offered.containsAll(Set.of(PASSED, RETURNED))) {
            findings.add(draft.error("law-review-form", task.id(), "law.review.form"));
        }
        for (String answer : offered) {
            if (answer.equals(RETURNED) || review && !answer.equals(PASSED)) {
                sentBack(task, answer, review);
            }
        }
    }

    private boolean reviews() {
        return draft.kind() == FlowKind.DECISION || draft.kind() == FlowKind.PROCEEDING;
    }

    /** Up to the next answer. Behind a join the answer of another may stand in the place of this one. */
    private void sentBack(FlowNode task, String answer, boolean review) {
        FlowGraph graph = new FlowGraph(draft.model(), Map.of(FlowDraft.OUTCOME, answer));
        List<FlowNode> reached =
                graph.reachable(List.of(task.id()), node -> draft.setsOutcome(node) || joins(graph, node)).stream()
                        .map(graph::node)
                        .filter(node -> node != null && !node.id().equals(task.id()))
                        .toList();
        boolean acted = reached.stream().anyMatch(node -> ACTS.get(draft.kind()).contains(node.step()));
        boolean elsewhere = reached.stream()
                .anyMatch(node -> joins(graph, node)
                        || draft.setsOutcome(node) && !node.signature().equals("HANDLER"));
        boolean back = reached.stream().anyMatch(node -> node.signature().equals("HANDLER"));
        String words = draft.words(task, answer);
        if (review && (acted || elsewhere || !back)) {
            findings.add(draft.error("law-sent-back", task.id(), "law.sentBack", words));
        } else if (acted && !reviews()) {
            findings.add(draft.error("law-returned", task.id(), "law.returned.act", words));
        } else if (reviews() && !review && !back) {
            findings.add(draft.warning("law-sent-back", task.id(), "law.unheard", words));
        }
    }

    private static boolean joins(FlowGraph graph, FlowNode node) {
        return node.is("parallelGateway") && graph.before(node.id()).size() > 1;
    }
}
