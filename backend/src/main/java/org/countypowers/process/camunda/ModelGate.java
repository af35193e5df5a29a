package org.countypowers.process.camunda;

import java.io.ByteArrayInputStream;
import java.util.Set;
import java.util.function.Supplier;
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
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Stands before the engine's own deployers, so that a model is checked before the engine reads a word of it, whatever
 * way it came. Expressions outside {@link ExpressionGrammar}, scripts, class names and DOCTYPEs are refused.
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
    static final int LARGEST_MODEL = 2_000_000;

    private final Supplier<Set<String>> steps;

    ModelGate(Supplier<Set<String>> steps) {
        this.steps = steps;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        for (ResourceEntity resource : deployment.getResources().values()) {
            String name = resource.getName();
            if (name.endsWith(".bpmn") || name.endsWith(".bpmn20.xml")) {
                check(name, resource.getBytes());
            }
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
        boolean leaf = true;
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                leaf = false;
                checkElement(resource, inner);
            }
        }
        if (leaf) {
            checkText(resource, element, element.getTextContent());
        }
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
        if (value.contains("${") || value.contains("#{")) {
            throw new ModelRefused(resource, place(element), "process.model.expressionHere");
        }
    }

    private static void checkText(String resource, Element element, String text) {
        boolean condition = "conditionExpression".equals(element.getLocalName());
        boolean expression = text.contains("${") || text.contains("#{");
        if (condition ? !ExpressionGrammar.isCondition(text) : expression) {
            throw new ModelRefused(resource, place(element), "process.model.expressionHere");
        }
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
