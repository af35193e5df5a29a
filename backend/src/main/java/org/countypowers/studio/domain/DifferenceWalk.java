package org.countypowers.studio.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Goes through two models side by side as bpmn-js-differ does: a change is laid to the nearest element that a reader of the
 * diagram knows, unless it lies within a list of things that have ids of their own.
 */
final class DifferenceWalk {
    private static final Set<String> KNOWN = Set.of(
            "participant",
            "collaboration",
            "sequenceFlow",
            "messageFlow",
            "lane",
            "dataInputAssociation",
            "dataOutputAssociation",
            "dataObjectReference",
            "dataStoreReference");

    private final DifferenceXml older;
    private final DifferenceXml newer;
    private final Set<String> added = new TreeSet<>();
    private final Set<String> removed = new TreeSet<>();
    private final Set<String> changed = new TreeSet<>();
    private final Set<String> layout = new TreeSet<>();

    DifferenceWalk(Document before, Document after) {
        older = new DifferenceXml(before);
        newer = new DifferenceXml(after);
        differ(before.getDocumentElement(), after.getDocumentElement());
    }

    DifferenceIds ids() {
        return new DifferenceIds(added, removed, changed, layout);
    }

    private boolean differ(Element before, Element after) {
        boolean own = !before.getLocalName().equals(after.getLocalName())
                || !older.properties(before).equals(newer.properties(after));
        Map<String, Element> once = new LinkedHashMap<>();
        DifferenceXml.children(before, true).forEach(child -> once.put(child.getLocalName(), child));
        for (Element child : DifferenceXml.children(after, true)) {
            Element earlier = once.remove(child.getLocalName());
            own |= earlier == null || differ(earlier, child);
        }
        own |= !once.isEmpty();
        if (own) {
            change(after);
        }
        return differMany(before, after) | own;
    }

    private boolean differMany(Element before, Element after) {
        Map<String, Deque<Element>> left = new HashMap<>();
        List<String> orderBefore = new ArrayList<>();
        for (Element child : DifferenceXml.children(before, false)) {
            String key = older.key(child);
            orderBefore.add(key);
            left.computeIfAbsent(key, none -> new ArrayDeque<>()).add(child);
        }
        List<String> orderAfter = new ArrayList<>();
        boolean differs = false;
        for (Element child : DifferenceXml.children(after, false)) {
            String key = newer.key(child);
            orderAfter.add(key);
            Deque<Element> same = left.get(key);
            if (same == null || same.isEmpty()) {
                put(added, after, child);
                differs = true;
            } else {
                differs |= differ(same.poll(), child);
            }
        }
        for (Deque<Element> gone : left.values()) {
            differs |= !gone.isEmpty();
            gone.forEach(child -> put(removed, after, child));
        }
        return differs || !orderBefore.equals(orderAfter);
    }

    private void put(Set<String> ids, Element parent, Element child) {
        String own = tracked(child);
        if (own != null) {
            ids.add(own);
        } else if (tracked(parent) != null || child.getLocalName().equals("waypoint")) {
            change(parent);
        }
    }

    private void change(Element element) {
        if (isDrawing(element)) {
            layout.add(element.getAttribute("bpmnElement"));
        } else if (tracked(element) != null) {
            changed.add(tracked(element));
        }
    }

    private static boolean isDrawing(Element element) {
        return element.getLocalName().equals("BPMNShape")
                || element.getLocalName().equals("BPMNEdge");
    }

    /** The id under which a change is told, or null. */
    private static String tracked(Element element) {
        if (!FlowXml.isBpmn(element)) {
            return null;
        }
        String type = element.getLocalName();
        if (type.equals("process")) {
            return process(element);
        }
        LintNode node = new LintNode(null, element);
        boolean known = node.isFlowNode() || KNOWN.contains(type);
        return known ? element.getAttribute("id") : null;
    }

    /** Where there are pools, the pool stands for its process. */
    private static String process(Element process) {
        List<Element> collaborations = FlowXml.children(process.getParentNode(), FlowXml.BPMN, "collaboration");
        if (collaborations.isEmpty()) {
            return process.getAttribute("id");
        }
        return FlowXml.children(collaborations.get(0), FlowXml.BPMN, "participant").stream()
                .filter(pool -> pool.getAttribute("processRef").equals(process.getAttribute("id")))
                .map(pool -> pool.getAttribute("id"))
                .findFirst()
                .orElse(null);
    }
}
