package org.countypowers.process.camunda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.countypowers.process.ModelRefused;
import org.countypowers.process.domain.ExpressionGrammar;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Stands before the engine's own deployers, so that a model is checked before the engine reads a word of it, whatever
 * way it came. Expressions outside {@link ExpressionGrammar}, scripts, class names, DOCTYPEs and every kind of resource
 * that the house does not know are refused.
 */
final class ModelGate implements Deployer {
    private static final Set<String> FORBIDDEN_ELEMENTS = Set.of(
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
            "dataStoreReference");
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
    private static final Set<String> TYPED_ELEMENTS = Set.of("tFormalExpression");
    /**
     * The engine builds a definition's id as key:version:uuid, or takes the bare uuid when that has more than 64 characters;
     * 22 leave room for version 9999, so that the id always begins with the key.
     */
    private static final Pattern PROCESS_ID = Pattern.compile("[A-Za-z0-9_-]{1,22}");

    static final int LARGEST_MODEL = 2_000_000;

    private final ObjectMapper json = new ObjectMapper();

    private final Supplier<Set<String>> steps;

    ModelGate(Supplier<Set<String>> steps) {
        this.steps = steps;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        for (ResourceEntity resource : deployment.getResources().values()) {
            String name = resource.getName();
            // The engine takes any name that ends so, with or without a dot.
            if (name.endsWith("bpmn") || name.endsWith("bpmn20.xml")) {
                check(name, resource.getBytes());
            } else if (name.endsWith(".form")) {
                checkForm(name, resource.getBytes());
            } else {
                throw new ModelRefused(name, "", "process.model.unknownKind");
            }
        }
    }

    private void checkForm(String resource, byte[] form) {
        if (form.length > LARGEST_MODEL) {
            throw new ModelRefused(resource, "", "process.model.tooLarge");
        }
        JsonNode schema;
        try {
            schema = json.readTree(form);
        } catch (IOException fault) {
            throw new ModelRefused(resource, "", "process.model.notJson");
        }
        if (schema == null || schema.path("id").asText().isBlank()) {
            throw new ModelRefused(resource, "", "process.model.formWithoutId");
        }
        // Read back, so that no escape hides a sign.
        if (isExpression(schema.toString())) {
            throw new ModelRefused(resource, schema.path("id").asText(), "process.model.expressionHere");
        }
    }

    /** @throws ModelRefused naming the element and the rule */
    void check(String resource, byte[] model) {
        if (model.length > LARGEST_MODEL) {
            throw new ModelRefused(resource, "", "process.model.tooLarge");
        }
        checkElement(resource, read(resource, model).getDocumentElement());
    }

    private static Document read(String resource, byte[] model) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(model));
        } catch (SAXParseException fault) {
            throw new ModelRefused(resource, "line " + fault.getLineNumber(), "process.model.notXml");
        } catch (Exception fault) {
            throw new ModelRefused(resource, "", "process.model.notXml");
        }
    }

    private void checkElement(String resource, Element element) {
        String name = element.getLocalName();
        if (FORBIDDEN_ELEMENTS.contains(name)) {
            throw new ModelRefused(resource, place(element), "process.model.forbiddenElement");
        }
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            checkAttribute(resource, element, (Attr) element.getAttributes().item(i));
        }
        if ("process".equals(name)
                && !PROCESS_ID.matcher(element.getAttribute("id")).matches()) {
            throw new ModelRefused(resource, place(element), "process.model.processId");
        }
        // The engine joins all text of an element, whatever stands between its parts.
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text words) {
                text.append(words.getData());
            } else if (child instanceof Element inner) {
                if ("conditionExpression".equals(name)) {
                    throw new ModelRefused(resource, place(element), "process.model.forbiddenElement");
                }
                checkElement(resource, inner);
            }
        }
        checkText(resource, element, text.toString());
    }

    private void checkAttribute(String resource, Element element, Attr attribute) {
        String name = attribute.getLocalName();
        String value = attribute.getValue();
        if ("delegateExpression".equals(name)) {
            if (!ExpressionGrammar.isStep(value, steps.get())) {
                throw new ModelRefused(resource, place(element), "process.model.unknownStep");
            }
            return;
        }
        boolean schemaType = "type".equals(name) && TYPED_ELEMENTS.contains(value.substring(value.indexOf(':') + 1));
        if (FORBIDDEN_ATTRIBUTES.contains(name) && !schemaType) {
            throw new ModelRefused(resource, place(element), "process.model.forbiddenAttribute");
        }
        if (isExpression(value)) {
            throw new ModelRefused(resource, place(element), "process.model.expressionHere");
        }
    }

    private static void checkText(String resource, Element element, String text) {
        boolean condition = "conditionExpression".equals(element.getLocalName());
        if (condition ? !ExpressionGrammar.isCondition(text) : isExpression(text)) {
            throw new ModelRefused(resource, place(element), "process.model.expressionHere");
        }
    }

    private static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
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
