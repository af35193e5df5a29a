package org.countypowers.studio.domain;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.countypowers.process.SafeXml;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A model as it is drawn: what it tells the engine, and what its designers noted in it, is left out. */
public final class DrawnModel {
    private static final Set<String> DRAWN = Set.of(
            FlowXml.BPMN,
            FlowXml.BPMNDI,
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI");
    /** Of all that holds text, these say what belongs together; the rest are notes and conditions. */
    private static final Set<String> REFERENCES = Set.of("incoming", "outgoing", "flowNodeRef");

    private DrawnModel() {}

    public static String of(String model) {
        Document document = SafeXml.read(model.getBytes(StandardCharsets.UTF_8));
        strip(document.getDocumentElement());
        StringWriter drawn = new StringWriter();
        try {
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(drawn));
        } catch (TransformerException failure) {
            throw new IllegalStateException(failure);
        }
        return drawn.toString();
    }

    private static void strip(Element element) {
        foreign(element).forEach(element::removeAttributeNode);
        for (Node child : children(element)) {
            if (child instanceof Element inner && DRAWN.contains(inner.getNamespaceURI()) && !tells(inner)) {
                strip(inner);
            } else if (child.getNodeType() != Node.TEXT_NODE) {
                element.removeChild(child);
            }
        }
    }

    private static boolean tells(Element element) {
        return !REFERENCES.contains(element.getLocalName())
                && FlowXml.children(element).isEmpty()
                && !element.getTextContent().isBlank();
    }

    private static List<Attr> foreign(Element element) {
        List<Attr> foreign = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            String space = attribute.getNamespaceURI();
            boolean declares = XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(space);
            if (declares ? !DRAWN.contains(attribute.getValue()) : space != null) {
                foreign.add(attribute);
            }
        }
        return foreign;
    }

    private static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            children.add(child);
        }
        return children;
    }
}
