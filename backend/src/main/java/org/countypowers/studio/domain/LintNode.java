package org.countypowers.studio.domain;

import static org.countypowers.studio.domain.FlowXml.BPMN;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** An element as bpmnlint's rules see it. */
record LintNode(LintModel model, Element element) {
    private static final Set<String> SUB_PROCESSES = Set.of("subProcess", "transaction", "adHocSubProcess");
    private static final Set<String> CATCHING = Set.of("startEvent", "intermediateCatchEvent", "boundaryEvent");
    private static final Set<String> THROWING = Set.of("endEvent", "intermediateThrowEvent", "implicitThrowEvent");
    private static final Set<String> BESIDE_NODES =
            Set.of("sequenceFlow", "dataObject", "dataObjectReference", "dataStoreReference");

    String id() {
        return element.getAttribute("id");
    }

    String type() {
        return element.getLocalName();
    }

    boolean is(String type) {
        return type().equals(type);
    }

    boolean isTask() {
        return is("task") || type().endsWith("Task") && !is("choreographyTask") && !type().startsWith("global");
    }

    boolean isSubProcess() {
        return SUB_PROCESSES.contains(type());
    }

    boolean isActivity() {
        return isTask() || isSubProcess() || is("callActivity");
    }

    boolean isGateway() {
        return type().endsWith("Gateway");
    }

    boolean isEvent() {
        return isCatching() || isThrowing();
    }

    boolean isCatching() {
        return CATCHING.contains(type());
    }

    boolean isThrowing() {
        return THROWING.contains(type());
    }

    boolean isFlowNode() {
        return isActivity() || isGateway() || isEvent();
    }

    boolean isScope() {
        return is("process") || isSubProcess();
    }

    boolean isFlowElement() {
        return isFlowNode() || BESIDE_NODES.contains(type());
    }

    boolean isEventSubProcess() {
        return isSubProcess() && element.getAttribute("triggeredByEvent").equals("true");
    }

    boolean isForCompensation() {
        return element.getAttribute("isForCompensation").equals("true");
    }

    boolean hasCondition() {
        return FlowXml.child(element, "conditionExpression").isPresent();
    }

    /** bpmnlint follows the references inside a node, not the ends of the flows. */
    List<LintNode> incoming() {
        return references("incoming");
    }

    List<LintNode> outgoing() {
        return references("outgoing");
    }

    Optional<LintNode> reference(String attribute) {
        return model.byId(element.getAttribute(attribute));
    }

    boolean isDefault(LintNode flow) {
        return reference("default").filter(flow::equals).isPresent();
    }

    List<LintNode> flowElements() {
        return children().stream().filter(LintNode::isFlowElement).toList();
    }

    List<LintNode> children(String type) {
        return children().stream().filter(child -> child.is(type)).toList();
    }

    List<LintNode> eventDefinitions() {
        return children().stream()
                .filter(child -> child.type().endsWith("EventDefinition"))
                .toList();
    }

    boolean hasDefinition(String kind) {
        return eventDefinitions().stream().anyMatch(one -> one.is(kind + "EventDefinition"));
    }

    boolean hasOnlyDefinitions(String kind) {
        List<LintNode> all = eventDefinitions();
        return !all.isEmpty() && all.stream().allMatch(one -> one.is(kind + "EventDefinition"));
    }

    Optional<LintNode> parent() {
        Node parent = element.getParentNode();
        return parent instanceof Element outer ? Optional.of(new LintNode(model, outer)) : Optional.empty();
    }

    boolean isInAdHoc() {
        return parent().filter(outer -> outer.is("adHocSubProcess")).isPresent();
    }

    boolean isUnnamed() {
        return element.getAttribute("name").chars().allMatch(LintNode::isBlank);
    }

    /** What JavaScript trims away. */
    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF;
    }

    private List<LintNode> children() {
        return FlowXml.children(element).stream()
                .filter(FlowXml::isBpmn)
                .map(child -> new LintNode(model, child))
                .toList();
    }

    private List<LintNode> references(String name) {
        return FlowXml.children(element, BPMN, name).stream()
                .flatMap(reference -> model.byId(reference.getTextContent().strip()).stream())
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LintNode node && node.element == element;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(element);
    }
}
