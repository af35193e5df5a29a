package org.countypowers.studio.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A model as bpmnlint's rules see it. */
final class LintModel {
    private final Element root;
    private final List<LintNode> nodes;
    private final Map<String, LintNode> byId = new HashMap<>();

    LintModel(Document document) {
        root = document.getDocumentElement();
        nodes = FlowXml.all(root).stream().map(one -> new LintNode(this, one)).toList();
        nodes.forEach(node -> byId.put(node.id(), node));
        byId.remove("");
    }

    LintNode definitions() {
        return nodes.get(0);
    }

    List<LintNode> nodes() {
        return nodes;
    }

    Optional<LintNode> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Shapes and edges of all diagrams. */
    List<Element> drawn() {
        return FlowXml.children(root, FlowXml.BPMNDI, "BPMNDiagram").stream()
                .flatMap(diagram -> FlowXml.children(diagram, FlowXml.BPMNDI, "BPMNPlane").stream())
                .flatMap(plane -> FlowXml.children(plane).stream())
                .filter(one -> FlowXml.isIn(one, FlowXml.BPMNDI))
                .toList();
    }
}
