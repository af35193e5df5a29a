package org.countypowers.studio.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

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

    /** Whatever way a process goes while the facts hold, it passes the marks before the act. */
    private record Way(
            String act,
            Map<String, Object> facts,
            Function<FlowNode, Set<String>> mark,
            List<String> marks,
            String rule,
            String text) {
        FlowPaths paths(FlowModel model) {
            return new FlowPaths(model, facts, mark);
        }
    }

    static List<Finding> check(FlowDraft draft) {
        LawSignatures law = new LawSignatures(draft);
        law.ways().forEach(law::require);
        switch (draft.kind()) {
            case DECISION -> law.everyScheme();
            case HANDOVER -> law.onlyIf("confirmHandover", Map.of("allSigned", false), "law-handover", "allSigned");
            case CHANGE -> law.lawfulChange();
            default -> {
                // The ways say all.
            }
        }
        draft.model().userTasks().forEach(law::post);
        return new ArrayList<>(law.findings.values());
    }

    /**
     * Where a process that waits at a step would skip what the law asks for, if it waited at another step of a newer model.
     *
     * @param steps of the older model to those of the newer, '' for none
     * @return those steps of the older model
     */
    static Set<String> skipped(FlowDraft older, FlowDraft newer, Map<String, String> steps) {
        Set<String> skipped = new TreeSet<>();
        List<Way> before = new LawSignatures(older).ways();
        List<Way> after = new LawSignatures(newer).ways();
        for (int i = 0; i < after.size(); i++) {
            FlowPaths was = before.get(i).paths(older.model());
            FlowPaths will = after.get(i).paths(newer.model());
            List<String> marks = after.get(i).marks();
            steps.forEach((from, to) -> {
                Set<String> owed = new HashSet<>(will.passedBefore(to));
                owed.retainAll(marks);
                owed.removeAll(was.passedBefore(from));
                if (was.isReached(from) && !owed.isEmpty()) {
                    skipped.add(from);
                }
            });
        }
        return skipped;
    }

    private List<Way> ways() {
        return switch (draft.kind()) {
            case DECISION -> decision();
            case BATCH -> batch();
            case HANDOVER -> handover();
                // Nothing is taken back, rests or works again before its legality is reviewed.
            case CHANGE -> List.of(way("carryOutChange", Map.of(), "change", "Task_ReviewChange"));
            case PROCEEDING -> proceeding();
            case FEEDBACK -> feedback();
            case INSPECTION -> inspection();
            case REVIEW -> review();
                // An acceptance needs no second signature.
            default -> List.of();
        };
    }

    private List<Way> decision() {
        List<Way> ways = new ArrayList<>();
        new TreeMap<>(SCHEMES).forEach((scheme, signatures) -> ways.add(signed(Map.of("scheme", scheme), signatures)));
        ways.add(signed(Map.of("coReviewBody", "?"), List.of("CO_REVIEW")));
        ways.add(new Way(
                "closeCase",
                Map.of(),
                LawSignatures::stepOrTask,
                List.of("issueDecision", "Task_ServeDecision"),
                "law-service",
                "law.service."));
        return ways;
    }

    private static Way signed(Map<String, Object> facts, List<String> signatures) {
        return new Way(
                "issueDecision",
                facts,
                node -> node.isUserTask() ? Set.of(node.signature()) : Set.of(),
                signatures,
                "law-signatures",
                "law.signature.");
    }

    private void everyScheme() {
        SCHEMES.keySet().forEach(scheme -> {
            FlowPaths paths = new FlowPaths(draft.model(), Map.of("scheme", scheme), node -> Set.of());
            if (draft.model().calling("issueDecision").stream().noneMatch(step -> paths.isReached(step.id()))) {
                String process = draft.model().processes().get(0);
                add(draft.error("law-every-scheme", process, "law.everyScheme." + scheme));
            }
        });
    }

    private static List<Way> batch() {
        return List.of(
                way("promulgatePowers", Map.of(), "batch", BATCH),
                way("promulgatePowers", Map.of("majorDecision", true), "batch", "openComments", "Task_CollectComments"),
                way("promulgatePowers", Map.of("affectsOperators", true), "batch", "Task_ReviewCompetition"));
    }

    private List<Way> handover() {
        return List.of(new Way(
                "confirmHandover",
                Map.of(),
                this::signed,
                List.of("givingBody", "receivingBody", "supervisingBody", "countSignatures"),
                "law-handover",
                "law.handover."));
    }

    /** Nothing that was found unlawful happens. */
    private void lawfulChange() {
        draft.model()
                .node("Task_ReviewChange")
                .filter(task -> !task.post().equals("LEGALITY_REVIEWER"))
                .ifPresent(task -> add(draft.error("law-change", task.id(), "law.change.post")));
        onlyIf("carryOutChange", Map.of("outcome", "objected"), "law-change", "objected");
    }

    /** While the facts hold, the act is out of reach. */
    private void onlyIf(String act, Map<String, Object> facts, String rule, String text) {
        FlowPaths paths = new FlowPaths(draft.model(), facts, node -> Set.of());
        draft.model().calling(act).stream()
                .filter(step -> paths.isReached(step.id()))
                .forEach(step -> add(draft.error(rule, step.id(), rule.replace('-', '.') + "." + text)));
    }

    /**
     * 行政许可法 7, 8, 69, 行政处罚法 44, 45, 58, 63: nothing is taken away without notice, hearing and legal review; 行政许可法 69:
     * where the power has moved, it is confirmed first which organ acts.
     */
    private static List<Way> proceeding() {
        return List.of(
                proceeding(Map.of("adverse", true, "legalReview", true), "noticeRights", "Task_HearLicensee", "LEGAL"),
                proceeding(Map.of("adverse", false, "legalReview", true), "LEGAL"),
                proceeding(Map.of("organDoubtful", true), "Task_ConfirmOrgan"),
                proceeding(Map.of("adverse", true), "HANDLER", "APPROVER"),
                proceeding(Map.of("adverse", false), "HANDLER", "APPROVER"),
                way("closeProceeding", Map.of(), "service", "Task_ServeProceeding"));
    }

    private static Way proceeding(Map<String, Object> facts, String... marks) {
        return new Way(
                "decideProceeding",
                facts,
                node -> node.isUserTask() ? Set.of(node.id(), node.signature()) : Set.of(node.step()),
                List.of(marks),
                "law-proceeding",
                "law.proceeding.");
    }

    /** SPEC 3: what can be called back is not closed before; nothing is answered that nobody has looked into. */
    private static List<Way> feedback() {
        return List.of(
                way("closeFeedback", Map.of("reachable", true), "feedback", "Task_CallBack", "countCallBack"),
                way("replyFeedback", Map.of(), "feedback", "Task_HandleFeedback"),
                way("closeFeedback", Map.of(), "feedback", "replyFeedback"));
    }

    /** 涉企检查: approved beforehand, two inspectors sign; who was ordered to rectify is inspected again. */
    private static List<Way> inspection() {
        return List.of(
                way("keepRecord", Map.of(), "inspection", "Task_ApproveVisit", "approveVisit", "Task_CosignRecord"),
                way("closeVisit", Map.of(), "inspection", "keepRecord"),
                way("fileCase", Map.of(), "inspection", "keepRecord"),
                way("orderRectification", Map.of(), "inspection", "keepRecord"));
    }

    /** SPEC 4: drawn before it is scored, scored before the reviewed body is heard, heard before another person confirms it. */
    private static List<Way> review() {
        return List.of(
                way("askStatement", Map.of(), "review", "drawSample", "Task_AssignReviewers", "Task_ScoreFiles"),
                way("confirmReview", Map.of(), "review", "endStatement", "Task_ConfirmReview"),
                way("closeReview", Map.of(), "review", "confirmReview"),
                way(
                        "closeReview",
                        Map.of("reviewFailed", true),
                        "review",
                        "Task_RectifyProblems",
                        "Task_AcceptRectification"),
                way("closeReview", Map.of("reviewFailed", true, "talkDue", true), "review", "Task_HoldTalk"));
    }

    private static Way way(String act, Map<String, Object> facts, String law, String... marks) {
        return way(act, facts, law, List.of(marks));
    }

    private static Way way(String act, Map<String, Object> facts, String law, List<String> marks) {
        return new Way(act, facts, LawSignatures::stepOrTask, marks, "law-" + law, "law." + law + ".");
    }

    private static Set<String> stepOrTask(FlowNode node) {
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

    private void require(Way way) {
        FlowPaths paths = way.paths(draft.model());
        for (FlowNode node : draft.model().calling(way.act())) {
            if (paths.isReached(node.id())) {
                way.marks().stream()
                        .filter(mark -> !paths.passedBefore(node.id()).contains(mark))
                        .forEach(mark -> add(draft.error(way.rule(), node.id(), way.text() + mark)));
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
