package org.countypowers.studio.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countypowers.studio.domain.SvgShapes.Point;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Draws a model as it was laid out, for paper: a drawing wider than a page comes in bands that follow each other. */
public final class FlowDrawing {
    private static final double MARGIN = 8;
    private static final double STEP = 4;
    private static final double WIDEST_SHOWN_TWICE = 150;
    private static final String SHAPE = "BPMNShape";
    private static final String EDGE = "BPMNEdge";

    private final FlowModel model;
    private final SvgShapes shapes = new SvgShapes();
    private final List<FlowShape> boxes = new ArrayList<>();
    private final Map<String, FlowShape> labels = new LinkedHashMap<>();

    private FlowDrawing(FlowModel model) {
        this.model = model;
    }

    /**
     * @param widest of a band, in the model's units
     * @param millimetres of a unit on paper, unless a band would be taller than {@code tallest}
     * @return an SVG per band; none when the model is not laid out
     */
    public static List<String> bands(FlowModel model, double widest, double millimetres, double tallest) {
        return new FlowDrawing(model).draw(widest, millimetres, tallest);
    }

    private List<String> draw(double widest, double millimetres, double tallest) {
        readLabels();
        FlowSymbols symbols = new FlowSymbols(shapes);
        List<FlowNode> nodes = model.nodes().stream()
                .filter(node -> model.shapes().containsKey(node.id()))
                .toList();
        nodes.stream().filter(FlowNode::isSubProcess).forEach(node -> draw(node, symbols));
        List<Point> bends = edges();
        nodes.stream().filter(node -> !node.isSubProcess()).forEach(node -> draw(node, symbols));
        model.flows().forEach(flow -> named(flow.id(), flow.name(), null));
        return boxes.isEmpty() ? List.of() : cut(bends, widest, millimetres, tallest);
    }

    private void draw(FlowNode node, FlowSymbols symbols) {
        FlowShape at = model.shapes().get(node.id());
        symbols.draw(node, at);
        boolean outside = node.isGateway() || node.kind().endsWith("Event");
        if (outside) {
            boxes.add(at);
            named(node.id(), node.name(), at);
        } else if (node.isSubProcess()) {
            shapes.text(FlowLabel.lines(node.name(), at.width(), SvgShapes.FONT), at.x() + at.width() / 2, at.y() + 14);
        } else {
            boxes.add(at);
            shapes.text(
                    FlowLabel.lines(node.name(), at.width() - 12, SvgShapes.FONT),
                    at.x() + at.width() / 2,
                    at.y() + at.height() / 2 + 4);
        }
    }

    /** Beside what it names, where it was put, or else below. */
    private void named(String id, String name, FlowShape of) {
        FlowShape at = labels.get(id);
        if (name.isBlank() || at == null && of == null) {
            return;
        }
        if (at == null) {
            List<String> lines = FlowLabel.lines(name, 90, SvgShapes.FONT);
            at = new FlowShape(id, of.x() + of.width() / 2 - 45, of.y() + of.height() + 3, 90, SvgShapes.height(lines));
        }
        double room = Math.max(at.width(), of == null ? 40 : 60);
        List<String> lines = FlowLabel.lines(name, room, SvgShapes.FONT);
        double top = at.y();
        shapes.text(lines, at.x() + at.width() / 2, top + SvgShapes.height(lines) / 2);
        boxes.add(new FlowShape(
                id, at.x() + at.width() / 2 - room / 2, top, room, Math.max(at.height(), SvgShapes.height(lines))));
    }

    private List<Point> edges() {
        List<Point> bends = new ArrayList<>();
        for (Element edge : drawn(EDGE)) {
            List<Point> points = new ArrayList<>();
            for (Element child : FlowXml.children(edge)) {
                if ("waypoint".equals(child.getLocalName())) {
                    points.add(new Point(number(child, "x"), number(child, "y")));
                }
            }
            if (points.size() > 1) {
                shapes.line(1.4, points.toArray(Point[]::new));
                shapes.tip(points.get(points.size() - 2), points.get(points.size() - 1));
                bends.addAll(points);
            }
        }
        return bends;
    }

    private void readLabels() {
        for (String kind : List.of(SHAPE, EDGE)) {
            for (Element element : drawn(kind)) {
                FlowXml.children(element, FlowXml.BPMNDI, "BPMNLabel").stream()
                        .flatMap(label -> FlowXml.children(label).stream())
                        .filter(bounds -> "Bounds".equals(bounds.getLocalName()))
                        .forEach(bounds -> labels.put(
                                element.getAttribute("bpmnElement"),
                                new FlowShape(
                                        "",
                                        number(bounds, "x"),
                                        number(bounds, "y"),
                                        number(bounds, "width"),
                                        number(bounds, "height"))));
            }
        }
    }

    private List<String> cut(List<Point> bends, double widest, double millimetres, double tallest) {
        Collection<FlowShape> all = new ArrayList<>(boxes);
        all.addAll(model.shapes().values());
        bends.forEach(bend -> all.add(new FlowShape("", bend.x(), bend.y(), 0, 0)));
        double left = all.stream().mapToDouble(FlowShape::x).min().orElse(0) - MARGIN;
        double right =
                all.stream().mapToDouble(box -> box.x() + box.width()).max().orElse(0) + MARGIN;
        double top = all.stream().mapToDouble(FlowShape::y).min().orElse(0) - MARGIN;
        double foot =
                all.stream().mapToDouble(box -> box.y() + box.height()).max().orElse(0) + MARGIN;
        List<String> bands = new ArrayList<>();
        double scale = Math.min(millimetres, tallest / (foot - top));
        while (left < right) {
            double rest = right - left;
            int number = (int) Math.ceil(rest / widest);
            double end = number == 1 ? right : quietest(left + rest / number, left + widest);
            bands.add(shapes.svg(left, top, end - left, foot - top, scale));
            left = number == 1 ? right : whole(end);
        }
        return bands;
    }

    /** Near the place, where the cut goes through the fewest shapes and labels. */
    private double quietest(double place, double furthest) {
        double best = place;
        long fewest = Long.MAX_VALUE;
        for (double away = 0; away <= 160; away += STEP) {
            for (double x : new double[] {place + away, place - away}) {
                long crossed = boxes.stream()
                        .filter(box -> box.x() < x + 3 && x - 3 < box.x() + box.width())
                        .count();
                if (crossed < fewest && x <= furthest) {
                    fewest = crossed;
                    best = x;
                }
            }
        }
        return best;
    }

    /** Where the next band begins, so that it shows whole what this one cuts. */
    private double whole(double end) {
        return boxes.stream()
                .filter(box -> box.x() < end && end < box.x() + box.width() && box.width() < WIDEST_SHOWN_TWICE)
                .mapToDouble(box -> box.x() - MARGIN)
                .min()
                .orElse(end);
    }

    private List<Element> drawn(String kind) {
        NodeList found = model.document().getElementsByTagNameNS(FlowXml.BPMNDI, kind);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static double number(Element element, String name) {
        try {
            return Double.parseDouble(element.getAttribute(name));
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
