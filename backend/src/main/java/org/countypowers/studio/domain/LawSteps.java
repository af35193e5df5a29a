package org.countypowers.studio.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which acts of the law a procedure of each kind must have, and which it may not have. */
final class LawSteps {
    private static final Map<FlowKind, Set<String>> OF = Map.of(
            FlowKind.INTAKE,
            Set.of(
                    "submitApplication",
                    "issueSupplementNotice",
                    "receiveSupplement",
                    "confirmRoute",
                    "acceptApplication",
                    "deemAccepted",
                    "refuseAcceptance",
                    "returnApplication"),
            FlowKind.DECISION,
            Set.of("forwardToDecider", "issueDecision", "closeCase"),
            FlowKind.BATCH,
            Set.of(
                    "takeDemand",
                    "checkCapacity",
                    "askCities",
                    "takeCityOpinion",
                    "hearSilence",
                    "askProvince",
                    "takeEvaluation",
                    "countPowers",
                    "askLegality",
                    "takeLegality",
                    "tablePowers",
                    "takeDeliberation",
                    "promulgatePowers",
                    "openHandovers",
                    "closeBatch"),
            FlowKind.HANDOVER,
            Set.of("beginPreparation", "countSignatures", "confirmHandover"),
            FlowKind.CHANGE,
            Set.of("carryOutChange", "dropChange"),
            FlowKind.PROCEEDING,
            Set.of("noticeRights", "decideProceeding", "dropProceeding", "closeProceeding"),
            FlowKind.FEEDBACK,
            Set.of(
                    "takeFeedback",
                    "refuseComplaint",
                    "replyFeedback",
                    "countCallBack",
                    "returnFeedback",
                    "closeFeedback"),
            FlowKind.INSPECTION,
            Set.of(
                    "approveVisit",
                    "noticeVisit",
                    "returnVisit",
                    "keepRecord",
                    "orderRectification",
                    "closeVisit",
                    "fileCase"),
            FlowKind.REVIEW,
            Set.of("drawSample", "askStatement", "endStatement", "confirmReview", "closeReview"));

    /** The others may be left out: a batch without a major decision, a case that nobody supplements. */
    private static final Map<FlowKind, List<String>> REQUIRED = Map.of(
            FlowKind.INTAKE,
            List.of("acceptApplication", "refuseAcceptance", "issueSupplementNotice", "confirmRoute", "deemAccepted"),
            FlowKind.DECISION,
            List.of("issueDecision", "closeCase"),
            FlowKind.BATCH,
            List.of("promulgatePowers", "openHandovers", "closeBatch"),
            FlowKind.HANDOVER,
            List.of("countSignatures", "confirmHandover"),
            FlowKind.CHANGE,
            List.of("carryOutChange", "dropChange"),
            FlowKind.PROCEEDING,
            List.of("noticeRights", "decideProceeding", "dropProceeding", "closeProceeding"),
            FlowKind.FEEDBACK,
            List.of(
                    "takeFeedback",
                    "refuseComplaint",
                    "replyFeedback",
                    "countCallBack",
                    "returnFeedback",
                    "closeFeedback"),
            FlowKind.INSPECTION,
            List.of(
                    "approveVisit",
                    "noticeVisit",
                    "returnVisit",
                    "keepRecord",
                    "orderRectification",
                    "closeVisit",
                    "fileCase"),
            FlowKind.REVIEW,
            List.of("drawSample", "askStatement", "endStatement", "confirmReview", "closeReview"));

    /** Papers, clocks and pairs read the answers of these tasks by their ids. */
    private static final Map<FlowKind, List<String>> READ_TASKS = Map.of(
            FlowKind.INTAKE,
            List.of("Task_CheckMaterials", "Task_ReceiveSupplement"),
            FlowKind.DECISION,
            List.of("Task_ExamineApplication", "Task_ApproveDecision", "Task_ServeDecision"),
            FlowKind.BATCH,
            List.of(
                    "Task_DemandPowers",
                    "Task_GiveCityOpinion",
                    "Task_EvaluatePowers",
                    "Task_ReviewLegality",
                    "Task_TableBatch",
                    "Task_Deliberate",
                    "Task_PromulgatePowers"),
            FlowKind.CHANGE,
            List.of("Task_ReviewChange"),
            FlowKind.PROCEEDING,
            List.of(
                    "Task_HearLicensee",
                    "Task_HoldHearing",
                    "Task_ExamineGrounds",
                    "Task_ReviewProceeding",
                    "Task_ApproveProceeding",
                    "Task_ServeProceeding"),
            FlowKind.FEEDBACK,
            List.of("Task_ExamineComplaint", "Task_HandleFeedback", "Task_CallBack"),
            FlowKind.INSPECTION,
            List.of(
                    "Task_ApproveVisit",
                    "Task_InspectSite",
                    "Task_CosignRecord",
                    "Task_TakeEvidence",
                    "Task_Reinspect"),
            FlowKind.REVIEW,
            List.of(
                    "Task_AssignReviewers",
                    "Task_ScoreFiles",
                    "Task_AnswerReview",
                    "Task_ConfirmReview",
                    "Task_HoldTalk",
                    "Task_RectifyProblems",
                    "Task_AcceptRectification"));

    /** What the nightly sweep, the calling-off of a hand-over and the withdrawal of a proposal tell the process, by the message's name. */
    private static final Map<FlowKind, String> MESSAGES = Map.of(
            FlowKind.INTAKE, "Message_AcceptanceDeemed",
            FlowKind.BATCH, "Message_CitySilent",
            FlowKind.HANDOVER, "Message_HandoverCalledOff",
            FlowKind.CHANGE, "Message_ChangeWithdrawn",
            FlowKind.REVIEW, "Message_ReviewUnanswered");

    private LawSteps() {}

    static List<Finding> check(FlowDraft draft) {
        List<Finding> findings = new ArrayList<>();
        FlowModel model = draft.model();
        String process = model.processes().get(0);
        Map<String, FlowKind> kinds = new HashMap<>();
        OF.forEach((kind, steps) -> steps.forEach(step -> kinds.put(step, kind)));
        for (FlowNode node : model.nodes()) {
            FlowKind kind = kinds.get(node.step());
            if (kind != null && kind != draft.kind()) {
                findings.add(draft.error("law-step-of-kind", node.id(), "law.stepOfKind." + kind));
            }
        }
        for (String step : REQUIRED.getOrDefault(draft.kind(), List.of())) {
            if (model.calling(step).isEmpty()) {
                findings.add(draft.error("law-step-required", process, "law.required." + step));
            }
        }
        model.calling("issueSupplementNotice").stream()
                .skip(1)
                .forEach(again -> findings.add(draft.error("law-supplement-once", again.id(), "law.supplementOnce")));
        for (String task : READ_TASKS.getOrDefault(draft.kind(), List.of())) {
            if (model.node(task).filter(FlowNode::isUserTask).isEmpty()) {
                findings.add(draft.error("law-task-read", process, "law.taskRead", task));
            }
        }
        String message = MESSAGES.get(draft.kind());
        if (message != null && catching(model, message).isEmpty()) {
            findings.add(draft.error("law-message", process, "law.message", message));
        }
        return findings;
    }

    /** Events that a message of this name wakes. */
    static List<FlowNode> catching(FlowModel model, String message) {
        return model.nodes().stream()
                .filter(node -> node.events().stream()
                        .anyMatch(event -> event.kind().equals("message")
                                && message.equals(model.messages().get(event.reference()))))
                .toList();
    }

    /** The sweep's messages come when a limit has passed. */
    static boolean isSweeps(String message) {
        return message != null && MESSAGES.containsValue(message);
    }
}
