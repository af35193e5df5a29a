package org.countypowers.studio.domain;

import static org.countypowers.studio.domain.FlowXml.BPMN;
import static org.countypowers.studio.domain.FlowXml.CAMUNDA;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reads the records of a model from its XML. */
final class FlowReader {
    private static final Set<String> PARTS = Set.of("process", "subProcess", "transaction", "adHocSubProcess");
    private static final Set<String> NODES = Set.of(
            "callActivity",
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "subProcess",
            "transaction",
            "adHocSubProcess");

    private final Document document;
    private final List<FlowNode> nodes = new ArrayList<>();
    private final List<FlowSequence> flows = new ArrayList<>();

    FlowReader(Document document) {
        this.document = document;
    }

    FlowModel model() {
        Element root = document.getDocumentElement();
        if (!FlowXml.isBpmn(root) || !root.getLocalName().equals("definitions")) {
            throw new FlowUnreadable("model.notBpmn");
        }
        if (FlowXml.all(root).size() > FlowModel.MOST_ELEMENTS) {
            throw new FlowUnreadable("model.tooManyNodes");
        }
        List<Element> processes = FlowXml.children(root, BPMN, "process");
        if (processes.isEmpty()) {
            throw new FlowUnreadable("model.noProcess");
        }
        processes.forEach(this::readScope);
        Map<String, String> messages = new LinkedHashMap<>();
        FlowXml.children(root, BPMN, "message")
                .forEach(message -> messages.put(message.getAttribute("id"), message.getAttribute("name")));
        Element process = processes.get(0);
        return new FlowModel(
                document,
                processes.stream().map(one -> one.getAttribute("id")).toList(),
                process.getAttribute("name"),
                process.getAttributeNS(CAMUNDA, "historyTimeToLive"),
                process.getAttribute("isExecutable").equals("true"),
                List.copyOf(nodes),
                List.copyOf(flows),
                shapes(root),
                messages);
    }

    private void readScope(Element scope) {
        for (Element child : FlowXml.children(scope)) {
            if (!FlowXml.isBpmn(child)) {
                continue;
            }
            String kind = child.getLocalName();
            if (kind.equals("sequenceFlow")) {
                flows.add(sequence(child, scope.getAttribute("id")));
            } else if (NODES.contains(kind)
                    || kind.endsWith("Gateway")
                    || kind.equals("task")
                    || kind.endsWith("Task")) {
                nodes.add(node(child, scope.getAttribute("id")));
                if (nodes.size() > FlowModel.MOST_NODES) {
                    throw new FlowUnreadable("model.tooManyNodes");
                }
            }
            if (PARTS.contains(kind)) {
                readScope(child);
            }
        }
    }

    private static FlowSequence sequence(Element flow, String scope) {
        var condition = FlowXml.child(flow, "conditionExpression");
        return new FlowSequence(
                flow.getAttribute("id"),
                flow.getAttribute("name"),
                scope,
                flow.getAttribute("sourceRef"),
                flow.getAttribute("targetRef"),
                condition.isPresent(),
                condition.map(Element::getTextContent).orElse("").strip());
    }

    private static FlowNode node(Element node, String scope) {
        Element loop = FlowXml.child(node, "multiInstanceLoopCharacteristics").orElse(null);
        String step = node.getAttributeNS(CAMUNDA, "delegateExpression").strip();
        return new FlowNode(
                node.getAttribute("id"),
                node.getAttribute("name"),
                node.getLocalName(),
                scope,
                node.getAttribute("attachedToRef"),
                properties(node),
                node.getAttributeNS(CAMUNDA, "formRef"),
                step.matches("\\$\\{\\s*\\w+\\s*}")
                        ? step.substring(2, step.length() - 1).strip()
                        : step,
                node.getAttribute("default"),
                node.getAttribute("triggeredByEvent").equals("true"),
                loop != null,
                loop == null ? "" : loop.getAttributeNS(CAMUNDA, "collection"),
                loop == null ? "" : loop.getAttributeNS(CAMUNDA, "elementVariable"),
                events(node));
    }

    private static Map<String, String> properties(Element node) {
        Map<String, String> properties = new HashMap<>();
        FlowXml.child(node, "extensionElements").stream()
                .flatMap(extension -> FlowXml.children(extension, CAMUNDA, "properties").stream())
                .flatMap(all -> FlowXml.children(all, CAMUNDA, "property").stream())
                .forEach(one -> properties.put(one.getAttribute("name"), one.getAttribute("value")));
        return Map.copyOf(properties);
    }

    private static List<FlowEvent> events(Element node) {
        List<FlowEvent> events = new ArrayList<>();
        for (Element child : FlowXml.children(node)) {
            String kind = child.getLocalName();
            if (FlowXml.isBpmn(child) && kind.endsWith("EventDefinition")) {
                String event = kind.substring(0, kind.length() - "EventDefinition".length());
                String reference =
                        event.equals("link") ? child.getAttribute("name") : child.getAttribute(event + "Ref");
                events.add(new FlowEvent(
                        event,
                        reference,
                        event.equals("timer") ? child.getTextContent().strip() : ""));
            }
        }
        return List.copyOf(events);
    }

    private static Map<String, FlowShape> shapes(Element root) {
        Map<String, FlowShape> shapes = new LinkedHashMap<>();
        var drawn = root.getElementsByTagNameNS(FlowXml.BPMNDI, "BPMNShape");
        for (int i = 0; i < drawn.getLength(); i++) {
            Element shape = (Element) drawn.item(i);
            for (Element bounds : FlowXml.children(shape)) {
                if ("Bounds".equals(bounds.getLocalName())) {
                    String of = shape.getAttribute("bpmnElement");
                    shapes.put(
                            of,
                            new FlowShape(
                                    of,
                                    number(bounds, "x"),
                                    number(bounds, "y"),
                                    number(bounds, "width"),
                                    number(bounds, "height")));
                }
            }
        }
        return shapes;
    }

    private static double number(Element bounds, String side) {
        try {
            return Double.parseDouble(bounds.getAttribute(side));
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
