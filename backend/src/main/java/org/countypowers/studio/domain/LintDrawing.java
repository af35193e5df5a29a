package org.countypowers.studio.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** Rules about what is drawn. */
final class LintDrawing {
    private final LintModel model;
    private final LintReport report;
    private final Map<LintNode, LintBox> boxes = new HashMap<>();
    private final Set<String> expanded = new HashSet<>();

    private LintDrawing(LintModel model, LintReport report) {
        this.model = model;
        this.report = report;
        for (Element drawn : model.drawn()) {
            model.byId(drawn.getAttribute("bpmnElement")).ifPresent(of -> {
                LintBox.of(drawn).ifPresentOrElse(box -> boxes.put(of, box), () -> boxes.remove(of));
                if (drawn.getAttribute("isExpanded").equals("true")) {
                    expanded.add(of.id());
                } else {
                    expanded.remove(of.id());
                }
            });
        }
    }

    static void noBpmndi(LintModel model, LintReport report) {
        Set<String> drawn = new HashSet<>();
        model.drawn().forEach(one -> drawn.add(one.getAttribute("bpmnElement")));
        for (LintNode node : model.nodes()) {
            boolean artifact = node.is("association") || node.is("group") || node.is("textAnnotation");
            boolean shown = node.isFlowElement() && !node.is("dataObject")
                    || artifact
                    || node.is("participant")
                    || node.is("lane")
                    || node.is("messageFlow");
            if (shown && !drawn.contains(node.id())) {
                report.add("no-bpmndi", node);
            }
        }
    }

    static void noOverlappingElements(LintModel model, LintReport report) {
        new LintDrawing(model, report).overlaps();
    }

    private void overlaps() {
        Set<LintNode> over = new LinkedHashSet<>();
        Set<LintNode> outside = new LinkedHashSet<>();
        Map<LintNode, LintBox> pools = new HashMap<>();
        for (LintNode collaboration : model.definitions().children("collaboration")) {
            List<LintNode> participants = collaboration.children("participant");
            collide(participants, over);
            participants.forEach(
                    one -> one.reference("processRef").ifPresent(process -> pools.put(process, boxes.get(one))));
        }
        for (LintNode process : model.definitions().children("process")) {
            check(process, pools.get(process), over, outside);
        }
        over.forEach(node -> report.add("no-overlapping-elements", node));
        outside.forEach(node -> report.add("no-overlapping-elements", "no-overlapping-elements.outside", node));
    }

    private void check(LintNode scope, LintBox around, Set<LintNode> over, Set<LintNode> outside) {
        List<LintNode> elements = scope.flowElements();
        collide(elements, over);
        for (LintNode element : elements) {
            LintBox box = boxes.get(element);
            if (box != null && around != null && !element.is("dataStoreReference") && !around.holds(box)) {
                outside.add(element);
            }
        }
        elements.stream()
                .filter(LintNode::isSubProcess)
                .forEach(sub -> check(sub, expanded.contains(sub.id()) ? boxes.get(sub) : null, over, outside));
    }

    private void collide(List<LintNode> elements, Set<LintNode> over) {
        List<LintNode> drawn = new ArrayList<>(elements);
        drawn.removeIf(one -> !boxes.containsKey(one));
        for (int i = 0; i < drawn.size(); i++) {
            for (int j = i + 1; j < drawn.size(); j++) {
                LintNode one = drawn.get(i);
                LintNode other = drawn.get(j);
                if (boxes.get(one).touches(boxes.get(other)) && !isHost(one, other) && !isHost(other, one)) {
                    over.add(one);
                    over.add(other);
                }
            }
        }
    }

    private static boolean isHost(LintNode host, LintNode event) {
        return event.reference("attachedToRef").filter(host::equals).isPresent();
    }
}
