package org.countypowers.studio.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Names and small questions of BPMN's XML. */
final class FlowXml {
    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String BPMNDI = "http://www.omg.org/spec/BPMN/20100524/DI";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private FlowXml() {}

    static List<Element> children(Node parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static List<Element> children(Node parent, String namespace, String name) {
        return children(parent).stream()
                .filter(child -> isIn(child, namespace) && name.equals(child.getLocalName()))
                .toList();
    }

    static Optional<Element> child(Node parent, String name) {
        return children(parent, BPMN, name).stream().findFirst();
    }

    static boolean isBpmn(Element element) {
        return isIn(element, BPMN);
    }

    static boolean isIn(Element element, String namespace) {
        return namespace.equals(element.getNamespaceURI());
    }

    /** Every element of BPMN's model, in the order of the file; what extensions hold is theirs. */
    static List<Element> all(Element root) {
        List<Element> found = new ArrayList<>();
        collect(root, found);
        return found;
    }

    private static void collect(Element element, List<Element> found) {
        if (isBpmn(element) && !element.getLocalName().equals("extensionElements")) {
            found.add(element);
            children(element).forEach(child -> collect(child, found));
        }
    }
}
