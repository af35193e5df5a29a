package org.countypowers.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.countypowers.process.domain.ExpressionGrammar;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * What a model may not carry, whoever brings it and whichever way: expressions outside {@link ExpressionGrammar}, scripts,
 * class names, listeners. Asked by the engine's gate, which refuses at the first fault, and by the check of a draft, which
 * shows them all.
 */
public final class ModelSafety {
    private static final Set<String> FORBIDDEN_ELEMENTS = Set.of(
            "import",
            "script",
            "scriptTask",
            "executionListener",
            "taskListener",
            "connector",
            "field",
            "formData",
            "failedJobRetryTimeCycle",
            "validation",
            "constraint",
            "humanPerformer",
            "performer",
            "potentialOwner",
            "dataStoreReference",
            "loopCardinality",
            "loopDataInputRef",
            "completionCondition",
            "ioSpecification",
            "dataInputAssociation",
            "dataOutputAssociation");
    /** Of what the engine adds to BPMN only this is read here; anything else could set facts aside or act unseen. */
    private static final String ENGINE = "http://camunda.org/schema/1.0/bpmn";

    private static final String ENGINE_ONCE = "http://activiti.org/bpmn";
    private static final Set<String> ENGINE_ELEMENTS = Set.of("properties", "property");
    private static final Map<String, Set<String>> ENGINE_ATTRIBUTES = Map.of(
            "userTask", Set.of("formRef", "formRefBinding"),
            "serviceTask", Set.of("delegateExpression"),
            "multiInstanceLoopCharacteristics", Set.of("collection", "elementVariable"),
            "process", Set.of("historyTimeToLive"));
    /** Which template of the editor an element was made from. */
    private static final Set<String> EDITORS =
            Set.of("modelerTemplate", "modelerTemplateVersion", "modelerTemplateIcon");

    private static final Set<String> FORBIDDEN_ATTRIBUTES = Set.of(
            "class",
            "expression",
            "resultVariable",
            "scriptFormat",
            "resource",
            "topic",
            "type",
            "language",
            "formHandlerClass",
            "variableMappingClass",
            "variableMappingDelegateExpression",
            "expressionLanguage",
            "typeLanguage",
            "taskPriority",
            "assignee",
            "candidateUsers",
            "candidateGroups",
            "calledElement",
            "dueDate",
            "followUpDate",
            "initiator");
    /** Where a reader that validates looks for a grammar: beside the model, never at an address that the model names. */
    private static final Map<String, Integer> GRAMMARS = Map.of("schemaLocation", 2, "noNamespaceSchemaLocation", 1);

    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9._-]+");
    private static final Set<String> TYPED_ELEMENTS = Set.of("tFormalExpression");
    /**
     * The engine builds a definition's id as key:version:uuid, or takes the bare uuid when that has more than 64 characters;
     * 22 leave room for version 9999, so that the id always begins with the key.
     */
    private static final Pattern PROCESS_ID = Pattern.compile("[A-Za-z0-9_-]{1,22}");

    private final Set<String> steps;
    private final List<ModelFault> faults = new ArrayList<>();

    private ModelSafety(Set<String> steps) {
        this.steps = steps;
    }

    /** All faults in the order in which they stand; a document that cannot be read has one. */
    public static List<ModelFault> faults(byte[] model, Set<String> steps) {
        try {
            return faults(SafeXml.read(model), steps);
        } catch (SafeXml.Unreadable unreadable) {
            return List.of(unreadable.fault());
        }
    }

    public static List<ModelFault> faults(Document model, Set<String> steps) {
        ModelSafety safety = new ModelSafety(steps);
        safety.checkElement(model.getDocumentElement());
        return List.copyOf(safety.faults);
    }

    public static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** Whether a sequence flow may carry it. */
    public static boolean isCondition(String text) {
        return ExpressionGrammar.isCondition(text);
    }

    private void checkElement(Element element) {
        String name = element.getLocalName();
        if (FORBIDDEN_ELEMENTS.contains(name) || foreign(element)) {
            fault(element, "process.model.forbiddenElement");
        }
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            checkAttribute(element, (Attr) element.getAttributes().item(i));
        }
        if ("process".equals(name)
                && !PROCESS_ID.matcher(element.getAttribute("id")).matches()) {
            fault(element, "process.model.processId");
        }
        // The engine joins all text of an element, whatever stands between its parts.
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text words) {
                text.append(words.getData());
            } else if (child instanceof Element inner) {
                if ("conditionExpression".equals(name)) {
                    fault(element, "process.model.forbiddenElement");
                }
                checkElement(inner);
            }
        }
        checkText(element, text.toString());
    }

    private void checkAttribute(Element element, Attr attribute) {
        String name = attribute.getLocalName();
        String value = attribute.getValue();
        if (foreign(element, attribute)
                || "isForCompensation".equals(name) && !"false".equals(value)
                || leadsAway(name, value)) {
            fault(element, "process.model.forbiddenAttribute");
        } else if ("delegateExpression".equals(name)) {
            if (!ExpressionGrammar.isStep(value, steps)) {
                fault(element, "process.model.unknownStep");
            }
            return;
        }
        boolean schemaType = "type".equals(name) && TYPED_ELEMENTS.contains(value.substring(value.indexOf(':') + 1));
        if (FORBIDDEN_ATTRIBUTES.contains(name) && !schemaType) {
            fault(element, "process.model.forbiddenAttribute");
        } else if (isExpression(value)) {
            fault(element, "process.model.expressionHere");
        }
    }

    /** Each grammar is named by its namespace and where it lies, or by the latter alone. */
    private static boolean leadsAway(String name, String value) {
        int words = GRAMMARS.getOrDefault(name, 0);
        String[] all = value.strip().split("\\s+");
        for (int i = words - 1; words > 0 && i < all.length; i += words) {
            if (!FILE_NAME.matcher(all[i]).matches()) {
                return true;
            }
        }
        return false;
    }

    private static boolean foreign(Element element) {
        String namespace = element.getNamespaceURI();
        return ENGINE_ONCE.equals(namespace)
                || ENGINE.equals(namespace) && !ENGINE_ELEMENTS.contains(element.getLocalName());
    }

    private static boolean foreign(Element element, Attr attribute) {
        String namespace = attribute.getNamespaceURI();
        String name = attribute.getLocalName();
        boolean allowed = EDITORS.contains(name)
                || ENGINE_ATTRIBUTES
                        .getOrDefault(element.getLocalName(), Set.of())
                        .contains(name);
        // The engine also reads some of these without a namespace.
        boolean acts = "delegateExpression".equals(name) && !"serviceTask".equals(element.getLocalName());
        return acts || ENGINE_ONCE.equals(namespace) || ENGINE.equals(namespace) && !allowed;
    }

    private void checkText(Element element, String text) {
        boolean condition = "conditionExpression".equals(element.getLocalName());
        if (condition ? !isCondition(text) : isExpression(text)) {
            fault(element, "process.model.expressionHere");
        }
    }

    private void fault(Element element, String rule) {
        faults.add(new ModelFault(place(element), rule));
    }

    private static String place(Element element) {
        for (Node node = element; node instanceof Element here; node = node.getParentNode()) {
            if (here.hasAttribute("id")) {
                return here.getAttribute("id");
            }
        }
        return element.getLocalName();
    }
}
