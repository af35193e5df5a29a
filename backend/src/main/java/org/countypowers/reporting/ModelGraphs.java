package org.countypowers.reporting;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countypowers.process.ProcessModels;
import org.countypowers.process.SafeXml;
import org.countypowers.reporting.domain.ModelGraph;
import org.countypowers.reporting.domain.ModelGraph.Flow;
import org.countypowers.reporting.domain.ModelGraph.Kind;
import org.countypowers.reporting.domain.ModelGraph.Node;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** Reads which step may follow which out of deployed models; they never change, and the last ones are kept. */
@Component
class ModelGraphs {
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final int KEPT = 100;
    private static final Set<String> FORKS = Set.of("parallelGateway", "inclusiveGateway");
    private static final Set<String> FRAMES = Set.of("subProcess", "transaction");

    private final ProcessModels models;
    private final Map<String, ModelGraph> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ModelGraph> eldest) {
            return size() > KEPT;
        }
    };

    ModelGraphs(ProcessModels models) {
        this.models = models;
    }

    ModelGraph of(String definitionId) {
        synchronized (known) {
            return known.computeIfAbsent(definitionId, id -> read(models.xml(id)));
        }
    }

    static ModelGraph read(String xml) {
        Element root = SafeXml.read(xml.getBytes(StandardCharsets.UTF_8)).getDocumentElement();
        List<Node> nodes = new ArrayList<>();
        List<Flow> flows = new ArrayList<>();
        for (Element process : children(root)) {
            if (process.getLocalName().equals("process")) {
                collect(process, "", nodes, flows);
            }
        }
        return new ModelGraph(nodes, flows);
    }

    private static void collect(Element frame, String frameId, List<Node> nodes, List<Flow> flows) {
        for (Element each : children(frame)) {
            String name = each.getLocalName();
            if (name.equals("sequenceFlow")) {
                flows.add(new Flow(
                        each.getAttribute("id"), each.getAttribute("sourceRef"), each.getAttribute("targetRef")));
            } else if (!each.getAttribute("id").isEmpty()) {
                boolean repeats = children(each).stream()
                        .anyMatch(child -> child.getLocalName().equals("multiInstanceLoopCharacteristics"));
                nodes.add(new Node(
                        each.getAttribute("id"),
                        each.getAttribute("name"),
                        kind(name),
                        frameId,
                        each.getAttribute("attachedToRef"),
                        repeats));
                if (FRAMES.contains(name)) {
                    collect(each, each.getAttribute("id"), nodes, flows);
                }
            }
        }
    }

    private static Kind kind(String element) {
        if (element.endsWith("Task") || element.equals("task") || element.equals("callActivity")) {
            return Kind.STEP;
        }
        if (FORKS.contains(element)) {
            return Kind.FORK;
        }
        if (FRAMES.contains(element)) {
            return Kind.FRAME;
        }
        return switch (element) {
            case "startEvent" -> Kind.BEGIN;
            case "endEvent" -> Kind.END;
            default -> Kind.PASSED;
        };
    }

    private static List<Element> children(Element parent) {
        List<Element> found = new ArrayList<>();
        for (var each = parent.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Element element && BPMN.equals(element.getNamespaceURI())) {
                found.add(element);
            }
        }
        return found;
    }
}
