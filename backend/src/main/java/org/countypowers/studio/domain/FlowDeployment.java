package org.countypowers.studio.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** What the engine and the house ask of a model before it can run. */
final class FlowDeployment {
    private static final Pattern TIMER = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\dT[\\d:.]+(Z|[+-]\\d\\d:?\\d\\d)?|P(?=.)(\\d+[YMWD]){0,4}(T(?=.)(\\d+[HMS]){0,3})?)");
    private static final Pattern DAYS = Pattern.compile("P(\\d{1,5})D");
    /** SPEC 7: the trail of a case is kept for ten years. */
    private static final int KEPT_DAYS = 3650;

    /** As long as the lists show them. */
    private static final int LONGEST_TASK = 60;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ID = 64;
    private static final Set<String> CASE_SIGNATURES =
            Set.of("FIRST_REVIEW", "HANDLER", "REVIEWER", "LEGAL", "CO_REVIEW", "APPROVER");

    private final FlowDraft draft;
    private final FlowModel model;
    private final Set<String> facts;
    private final List<Finding> findings = new ArrayList<>();

    private FlowDeployment(FlowDraft draft) {
        this.draft = draft;
        this.model = draft.model();
        this.facts = FlowFacts.known(draft);
    }

    static List<Finding> check(FlowDraft draft) {
        FlowDeployment deployment = new FlowDeployment(draft);
        deployment.process();
        deployment.elements();
        draft.model().nodes().forEach(deployment::node);
        draft.model().flows().forEach(deployment::flow);
        return deployment.findings;
    }

    private void process() {
        String id = model.processes().get(0);
        if (model.processes().size() > 1) {
            error("one-process", model.processes().get(1), "model.oneProcess");
        }
        if (!id.equals(draft.files().processKey())) {
            error("process-id", id, "model.processId", draft.files().processKey());
        }
        if (model.name().isBlank()) {
            error("process-name", id, "model.processName");
        }
        if (!model.executable()) {
            error("executable", id, "model.executable");
        }
        var kept = DAYS.matcher(model.timeToLive());
        if (!kept.matches() || Integer.parseInt(kept.group(1)) < KEPT_DAYS) {
            error("history-time-to-live", id, "model.timeToLive");
        }
    }

    private void elements() {
        Set<String> ids = new HashSet<>();
        var all = model.document().getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (element.hasAttribute("id") && !ids.add(element.getAttribute("id"))) {
                error("unique-id", element.getAttribute("id"), "model.duplicateId", element.getAttribute("id"));
            }
            // Otherwise an open case would be shown the newest form.
            if (element.hasAttributeNS(FlowXml.CAMUNDA, "formRef")
                    && !element.getAttributeNS(FlowXml.CAMUNDA, "formRefBinding")
                            .equals("deployment")) {
                error("form-binding", element.getAttribute("id"), "task.formBinding");
            }
        }
    }

    private void node(FlowNode node) {
        if (node.id().isBlank()) {
            error("id-required", "", "model.noId");
        }
        int longest = node.isUserTask() ? LONGEST_TASK : LONGEST_NAME;
        if (node.id().length() > LONGEST_ID || node.name().length() > longest) {
            error("length", node.id(), "model.long", LONGEST_ID, longest);
        }
        if (!FlowWords.KINDS.contains(node.kind())) {
            error("known-kind", node.id(), "model.kind", FlowWords.kind(node.kind()));
        }
        if (node.is("serviceTask") && node.step().isEmpty()) {
            error("step-required", node.id(), "task.noStep");
        }
        if (node.isUserTask()) {
            userTask(node);
        }
        if (!node.defaultFlow().isEmpty()
                && model.flows().stream()
                        .noneMatch(flow -> flow.id().equals(node.defaultFlow())
                                && flow.source().equals(node.id()))) {
            error("default-flow", node.id(), "gateway.defaultGone");
        }
        if (node.is("boundaryEvent") && model.node(node.attachedTo()).isEmpty()) {
            error("attached", node.id(), "event.unattached");
        }
        repeated(node);
        node.events().forEach(event -> event(node, event));
    }

    /** Only the bodies of a batch are asked one by one; a signature is never given by nobody or by many. */
    private void repeated(FlowNode node) {
        if (!node.repeats()) {
            return;
        }
        if (!FlowFacts.LISTS.contains(node.collection()) || !facts.contains(node.collection())) {
            error("repeat", node.id(), "task.repeat");
        } else if (!draft.kind().units().contains(node.each()) || node.each().equals("office")) {
            error("repeat", node.id(), "task.repeat");
        }
        if (node.isUserTask() && CASE_SIGNATURES.contains(node.signature())) {
            error("repeat-signed", node.id(), "task.repeatSigned");
        }
    }

    private void userTask(FlowNode task) {
        if (task.unit().isEmpty() || task.post().isEmpty()) {
            error("task-for-somebody", task.id(), "task.nobody");
        } else if (!facts.contains(task.unit())) {
            unknownFact(task, task.unit());
        } else if (!FlowWords.isRole(task.post())) {
            error("known-post", task.id(), "task.unknownPost", task.post());
        }
        if (!task.signature().isEmpty() && !FlowWords.SIGNATURES.contains(task.signature())) {
            error("known-signature", task.id(), "task.unknownSignature", task.signature());
        }
        if (!task.limitDays().isEmpty() && !task.limitDays().matches("[1-9]\\d{0,2}")) {
            error("limit-days", task.id(), "task.limitDays", task.limitDays());
        }
        if (task.formRef().isEmpty()) {
            error("form-required", task.id(), "task.noForm");
        } else if (!draft.files().files().containsKey(task.formRef() + ".form")) {
            error("form-exists", task.id(), "task.formGone", task.formRef());
        }
    }

    private void event(FlowNode node, FlowEvent event) {
        if (event.kind().equals("message") && !model.messages().containsKey(event.reference())) {
            error("message-exists", node.id(), "event.noMessage");
        }
        if (event.kind().equals("timer") && !isTimer(event.timer())) {
            error("timer", node.id(), "event.timer", event.timer());
        }
    }

    /** A day or a span of time that passes; nothing that comes again and again. */
    private static boolean isTimer(String text) {
        if (!TIMER.matcher(text).matches()) {
            return false;
        }
        if (text.startsWith("P")) {
            return text.matches(".*[1-9].*");
        }
        try {
            java.time.format.DateTimeFormatter.ISO_DATE_TIME.parse(text);
            return true;
        } catch (java.time.DateTimeException noDay) {
            return false;
        }
    }

    private void flow(FlowSequence flow) {
        var source = model.node(flow.source());
        var target = model.node(flow.target());
        if (source.isEmpty() || target.isEmpty()) {
            error("flow-ends", flow.id(), "flow.ends");
        } else if (!source.get().scope().equals(target.get().scope())) {
            error("flow-scope", flow.id(), "flow.scope");
        }
    }

    /** Nobody here knows what a procedure of another kind is told when it begins. */
    private void unknownFact(FlowNode node, String fact) {
        if (draft.kind() == FlowKind.OTHER) {
            findings.add(draft.warning("known-fact", node.id(), "task.unknownFact", fact));
        } else {
            error("known-fact", node.id(), "task.unknownFact", fact);
        }
    }

    private void error(String rule, String element, String text, Object... more) {
        findings.add(draft.error(rule, element, text, more));
    }
}
