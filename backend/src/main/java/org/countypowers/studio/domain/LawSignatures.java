package org.countypowers.studio.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Nobody is handler, reviewer and approver of one case, and nothing that the law asks for is passed over: whatever way a process
 * goes, it passes each of them before the act that they carry.
 */
final class LawSignatures {
    private static final Map<String, List<String>> SCHEMES = Map.of(
            "INSTANT", List.of("HANDLER", "APPROVER"),
            "ORDINARY", List.of("HANDLER", "REVIEWER", "APPROVER"),
            "MAJOR", List.of("HANDLER", "REVIEWER", "LEGAL", "APPROVER"));
    private static final Map<String, Set<String>> POSTS = Map.of(
            "HANDLER", Set.of("CASE_HANDLER"),
            "REVIEWER", Set.of("REVIEWER"),
            "LEGAL", Set.of("CASE_LEGAL_REVIEWER"),
            "APPROVER", Set.of("FINAL_APPROVER", "ORGAN_HEAD", "GOVERNMENT_HEAD"));
    private static final List<String> BATCH = List.of(
            "checkCapacity",
            "askCities",
            "askProvince",
            "takeEvaluation",
            "takeLegality",
            "tablePowers",
            "takeDeliberation",
            "Task_PromulgatePowers");

    private final FlowDraft draft;
    private final Map<String, Finding> findings = new HashMap<>();

    private LawSignatures(FlowDraft draft) {
        this.draft = draft;
    }

    static List<Finding> check(FlowDraft draft) {
        LawSignatures law = new LawSignatures(draft);
        switch (draft.kind()) {
            case DECISION -> law.decision();
            case BATCH -> law.batch();
            case HANDOVER -> law.handover();
            case CHANGE -> law.change();
            case PROCEEDING -> law.proceeding();
            case FEEDBACK -> law.feedback();
            case INSPECTION -> law.inspection();
            case REVIEW -> law.review();
            default -> {
                // An acceptance needs no second signature.
            }
        }
        draft.model().userTasks().forEach(law::post);
        return new ArrayList<>(law.findings.values());
    }

    private void decision() {
        SCHEMES.forEach((scheme, signatures) -> {
            FlowPaths paths = new FlowPaths(
                    draft.model(),
                    Map.of("scheme", scheme),
                    node -> node.isUserTask() ? Set.of(node.signature()) : Set.of());
            require(paths, "issueDecision", signatures, "law-signatures", "law.signature.");
            if (draft.model().calling("issueDecision").stream().noneMatch(step -> paths.isReached(step.id()))) {
                String process = draft.model().processes().get(0);
                add(draft.error("law-every-scheme", process, "law.everyScheme." + scheme));
            }
        });
        FlowPaths joint = new FlowPaths(
                draft.model(),
                Map.of("coReviewBody", "?"),
                node -> node.isUserTask() ? Set.of(node.signature()) : Set.of());
        require(joint, "issueDecision", List.of("CO_REVIEW"), "law-signatures", "law.signature.");
        FlowPaths served = new FlowPaths(draft.model(), Map.of(), this::stepOrTask);
        require(served, "closeCase", List.of("issueDecision", "Task_ServeDecision"), "law-service", "law.service.");
    }

    private void batch() {
        FlowPaths paths = new FlowPaths(draft.model(), Map.of(), this::stepOrTask);
        require(paths, "promulgatePowers", BATCH, "law-batch", "law.batch.");
        FlowPaths major = new FlowPaths(draft.model(), Map.of("majorDecision", true), this::stepOrTask);
        require(major, "promulgatePowers", List.of("Task_CollectComments"), "law-batch", "law.batch.");
        FlowPaths operators = new FlowPaths(draft.model(), Map.of("affectsOperators", true), this::stepOrTask);
        require(operators, "promulgatePowers", List.of("Task_ReviewCompetition"), "law-batch", "law.batch.");
    }

    private void handover() {
        FlowPaths paths = new FlowPaths(draft.model(), Map.of(), this::signed);
        List<String> sides = List.of("givingBody", "receivingBody", "supervisingBody", "countSignatures");
        require(paths, "confirmHandover", sides, "law-handover", "law.handover.");
        FlowPaths refused = new FlowPaths(draft.model(), Map.of("allSigned", false), node -> Set.of());
        draft.model().calling("confirmHandover").stream()
                .filter(step -> refused.isReached(step.id()))
                .forEach(step -> add(draft.error("law-handover", step.id(), "law.handover.allSigned")));
    }

    /** Nothing is taken back, rests or works again before its legality is reviewed, and nothing that was found unlawful happens. */
    private void change() {
        FlowPaths paths = new FlowPaths(draft.model(), Map.of(), this::stepOrTask);
        require(paths, "carryOutChange", List.of("Task_ReviewChange"), "law-change", "law.change.");
        draft.model()
                .node("Task_ReviewChange")
                .filter(task -> !task.post().equals("LEGALITY_REVIEWER"))
                .ifPresent(task -> add(draft.error("law-change", task.id(), "law.change.post")));
        FlowPaths objected = new FlowPaths(draft.model(), Map.of("outcome", "objected"), node -> Set.of());
        draft.model().calling("carryOutChange").stream()
                .filter(step -> objected.isReached(step.id()))
                .forEach(step -> add(draft.error("law-change", step.id(), "law.change.objected")));
    }

    /**
     * 行政许可法 7, 8, 69, 行政处罚法 44, 45, 58, 63: nothing is taken away without notice, hearing and legal review; 行政许可法 69:
     * where the power has moved, it is confirmed first which organ acts.
     */
    private void proceeding() {
        proceeding(Map.of("adverse", true, "legalReview", true), "noticeRights", "Task_HearLicensee", "LEGAL");
        proceeding(Map.of("adverse", false, "legalReview", true), "LEGAL");
        proceeding(Map.of("organDoubtful", true), "Task_ConfirmOrgan");
        proceeding(Map.of("adverse", true), "HANDLER", "APPROVER");
        proceeding(Map.of("adverse", false), "HANDLER", "APPROVER");
        FlowPaths served = new FlowPaths(draft.model(), Map.of(), this::stepOrTask);
        require(served, "closeProceeding", List.of("Task_ServeProceeding"), "law-service", "law.service.");
    }

    private void proceeding(Map<String, Object> facts, String... marks) {
        FlowPaths paths = new FlowPaths(
                draft.model(),
                facts,
                node -> node.isUserTask() ? Set.of(node.id(), node.signature()) : Set.of(node.step()));
        require(paths, "decideProceeding", List.of(marks), "law-proceeding", "law.proceeding.");
    }

    /** SPEC 3: what can be called back is not closed before; nothing is answered that nobody has looked into. */
    private void feedback() {
        FlowPaths paths = new FlowPaths(draft.model(), Map.of("reachable", true), this::stepOrTask);
        require(paths, "closeFeedback", List.of("Task_CallBack", "countCallBack"), "law-feedback", "law.feedback.");
        FlowPaths handled = new FlowPaths(draft.model(), Map.of(), this::stepOrTask);
        require(handled, "replyFeedback", List.of("Task_HandleFeedback"), "law-feedback", "law.feedback.");
        require(handled, "closeFeedback", List.of("replyFeedback"), "law-feedback", "law.feedback.");
    }

    /** 涉企检查: approved beforehand, two inspectors sign; who was ordered to rectify is inspected again. */
    private void inspection() {
        FlowPaths paths = new FlowPaths(draft.model(), Map.of(), this::stepOrTask);
        require(
                paths,
                "keepRecord",
                List.of("Task_ApproveVisit", "approveVisit", "Task_CosignRecord"),
                "law-inspection",
                "law.inspection.");
        require(paths, "closeVisit", List.of("keepRecord"), "law-inspection", "law.inspection.");
        require(paths, "fileCase", List.of("keepRecord"), "law-inspection", "law.inspection.");
        require(paths, "orderRectification", List.of("keepRecord"), "law-inspection", "law.inspection.");
    }

    /** SPEC 4: drawn before it is scored, scored before the reviewed body is heard, heard before another person confirms it. */
    private void review() {
        FlowPaths paths = new FlowPaths(draft.model(), Map.of(), this::stepOrTask);
        require(
                paths,
                "askStatement",
                List.of("drawSample", "Task_AssignReviewers", "Task_ScoreFiles"),
                "law-review",
                "law.review.");
        require(paths, "confirmReview", List.of("endStatement", "Task_ConfirmReview"), "law-review", "law.review.");
        require(paths, "closeReview", List.of("confirmReview"), "law-review", "law.review.");
        FlowPaths failed = new FlowPaths(draft.model(), Map.of("reviewFailed", true), this::stepOrTask);
        require(
                failed,
                "closeReview",
                List.of("Task_RectifyProblems", "Task_AcceptRectification"),
                "law-review",
                "law.review.");
        FlowPaths talk = new FlowPaths(draft.model(), Map.of("reviewFailed", true, "talkDue", true), this::stepOrTask);
        require(talk, "closeReview", List.of("Task_HoldTalk"), "law-review", "law.review.");
    }

    private Set<String> stepOrTask(FlowNode node) {
        return Set.of(node.isUserTask() ? node.id() : node.step());
    }

    /** A side has signed where its body was asked, and could answer, that it signs. */
    private Set<String> signed(FlowNode node) {
        boolean signing = node.isUserTask()
                && draft.outcomes(node)
                        .filter(values -> values.contains("signed"))
                        .isPresent();
        return signing ? Set.of(node.unit()) : Set.of(node.step());
    }

    private void require(FlowPaths paths, String step, List<String> marks, String rule, String text) {
        for (FlowNode node : draft.model().calling(step)) {
            if (paths.isReached(node.id())) {
                marks.stream()
                        .filter(mark -> !paths.passedBefore(node.id()).contains(mark))
                        .forEach(mark -> add(draft.error(rule, node.id(), text + mark)));
            }
        }
    }

    private void post(FlowNode task) {
        Set<String> posts = POSTS.get(task.signature());
        if (posts != null && !posts.contains(task.post())) {
            add(draft.error("law-post", task.id(), "law.post." + task.signature()));
        }
    }

    private void add(Finding finding) {
        findings.putIfAbsent(finding.elementId() + " " + finding.key(), finding);
    }
}
