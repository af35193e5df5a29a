package org.countypowers.studio.domain;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** One side's elements as bpmn-moddle reads them: properties with defaults, references by id, one child or many. */
final class DifferenceXml {
    private static final Set<String> REFERENCES = Set.of(
            "sourceRef",
            "targetRef",
            "default",
            "attachedToRef",
            "messageRef",
            "signalRef",
            "errorRef",
            "escalationRef",
            "activityRef",
            "processRef",
            "bpmnElement",
            "dataObjectRef",
            "dataStoreRef",
            "itemSubjectRef");
    private static final Set<String> BACK_REFERENCES = Set.of(
            "incoming", "outgoing", "flowNodeRef", "eventDefinitionRef", "categoryValueRef", "supportedInterfaceRef");
    private static final Set<String> ONCE = Set.of(
            "extensionElements",
            "multiInstanceLoopCharacteristics",
            "standardLoopCharacteristics",
            "conditionExpression",
            "timeDate",
            "timeCycle",
            "timeDuration",
            "condition",
            "completionCondition",
            "loopCardinality",
            "loopCondition",
            "activationCondition",
            "childLaneSet",
            "ioSpecification",
            "participantMultiplicity",
            "auditing",
            "monitoring",
            "dataState",
            "BPMNPlane",
            "BPMNLabel",
            "Bounds",
            "text",
            "script");
    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            entry("isInterrupting", "true"),
            entry("cancelActivity", "true"),
            entry("waitForCompletion", "true"),
            entry("cancelRemainingInstances", "true"),
            entry("parallelMultiple", "false"),
            entry("isForCompensation", "false"),
            entry("triggeredByEvent", "false"),
            entry("isSequential", "false"),
            entry("isCollection", "false"),
            entry("instantiate", "false"),
            entry("testBefore", "false"),
            entry("startQuantity", "1"),
            entry("completionQuantity", "1"),
            entry("gatewayDirection", "Unspecified"),
            entry("eventGatewayType", "Exclusive"),
            entry("behavior", "All"),
            entry("textFormat", "text/plain"),
            entry("camunda:asyncBefore", "false"),
            entry("camunda:asyncAfter", "false"),
            entry("camunda:exclusive", "true"));

    private final Set<String> ids;

    DifferenceXml(Document document) {
        ids = new java.util.HashSet<>();
        var all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            ids.add(((Element) all.item(i)).getAttribute("id"));
        }
    }

    /** Values by name; what has its default, points nowhere or belongs to a foreign namespace is left out. */
    Map<String, String> properties(Element element) {
        Map<String, String> properties = new TreeMap<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            String name = name(attribute);
            String value = attribute.getValue();
            boolean nowhere = REFERENCES.contains(name) && !ids.contains(value);
            if (!name.isEmpty() && !nowhere && !value.equals(DEFAULTS.get(name))) {
                properties.put(name, number(value));
            }
        }
        String body = body(element);
        if (!body.isBlank()) {
            properties.put("#body", body);
        }
        return properties;
    }

    private static String name(Attr attribute) {
        if (attribute.getNamespaceURI() == null) {
            return attribute.getLocalName();
        }
        return switch (attribute.getNamespaceURI()) {
            case FlowXml.CAMUNDA -> "camunda:" + attribute.getLocalName();
            case "http://bpmn.io/schema/bpmn/biocolor/1.0",
                    "http://www.omg.org/spec/BPMN/non-normative/color/1.0" -> "colour:" + attribute.getLocalName();
            case XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI -> "#" + attribute.getLocalName();
            default -> "";
        };
    }

    private static String number(String value) {
        return value.matches("-?\\d{1,9}\\.\\d{1,9}") ? value.replaceFirst("\\.?0+$", "") : value;
    }

    private static String body(Element element) {
        StringBuilder body = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text text) {
                body.append(text.getData());
            }
        }
        return body.toString();
    }

    static List<Element> children(Element element, boolean once) {
        List<Element> children = new ArrayList<>();
        for (Element child : FlowXml.children(element)) {
            String name = child.getLocalName();
            if (ONCE.contains(name) == once && !BACK_REFERENCES.contains(name)) {
                children.add(child);
            }
        }
        return children;
    }

    /** The id, or without one all that it says but whom it points to. */
    String key(Element element) {
        return element.hasAttribute("id") ? "#" + element.getAttribute("id") : text(element);
    }

    private String text(Element element) {
        Map<String, String> properties = properties(element);
        properties.keySet().removeAll(REFERENCES);
        StringBuilder text = new StringBuilder(element.getLocalName()).append(properties);
        children(element, true).forEach(child -> text.append(text(child)));
        children(element, false).forEach(child -> text.append(text(child)));
        return text.append(';').toString();
    }
}
