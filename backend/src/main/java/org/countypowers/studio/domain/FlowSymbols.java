package org.countypowers.studio.domain;

import org.countypowers.studio.domain.SvgShapes.Point;

/** How each kind of node looks, after BPMN. */
final class FlowSymbols {
    private static final String PAPER = "#ffffff";
    private static final String PERSON = "#eaf2fb";
    private static final String INK = "#22303c";

    private final SvgShapes shapes;

    FlowSymbols(SvgShapes shapes) {
        this.shapes = shapes;
    }

    void draw(FlowNode node, FlowShape at) {
        if (node.isGateway()) {
            gateway(node.kind(), at);
        } else if (node.kind().endsWith("Event")) {
            event(node, at);
        } else if (node.isSubProcess()) {
            shapes.box(at.x(), at.y(), at.width(), at.height(), 8, PAPER, node.eventSubProcess() ? "3 3" : "");
        } else {
            task(node, at);
        }
    }

    private void task(FlowNode node, FlowShape at) {
        shapes.box(at.x(), at.y(), at.width(), at.height(), 8, node.isUserTask() ? PERSON : PAPER, "");
        double x = at.x() + 13;
        double y = at.y() + 12;
        if (node.isUserTask()) {
            shapes.circle(x, y - 2, 3.2, 1.1, PAPER, "");
            shapes.line(
                    1.1,
                    new Point(x - 6, y + 8),
                    new Point(x - 5, y + 4),
                    new Point(x, y + 2),
                    new Point(x + 5, y + 4),
                    new Point(x + 6, y + 8),
                    new Point(x - 6, y + 8));
        } else if (node.is("serviceTask")) {
            shapes.circle(x, y + 1, 5.5, 1.8, PAPER, "2 1.4");
            shapes.circle(x, y + 1, 2, 1.1, PAPER, "");
        }
        if (!node.collection().isEmpty()) {
            double middle = at.x() + at.width() / 2;
            double foot = at.y() + at.height() - 5;
            for (int bar = -4; bar <= 4; bar += 4) {
                shapes.line(1.6, new Point(middle + bar, foot - 8), new Point(middle + bar, foot));
            }
        }
    }

    private void gateway(String kind, FlowShape at) {
        double x = at.x() + at.width() / 2;
        double y = at.y() + at.height() / 2;
        shapes.area(
                PAPER,
                new Point(x, at.y()),
                new Point(at.x() + at.width(), y),
                new Point(x, at.y() + at.height()),
                new Point(at.x(), y));
        switch (kind) {
            case "parallelGateway" -> {
                shapes.line(2.6, new Point(x - 9, y), new Point(x + 9, y));
                shapes.line(2.6, new Point(x, y - 9), new Point(x, y + 9));
            }
            case "exclusiveGateway" -> {
                shapes.line(2.4, new Point(x - 6, y - 7), new Point(x + 6, y + 7));
                shapes.line(2.4, new Point(x + 6, y - 7), new Point(x - 6, y + 7));
            }
            default -> shapes.circle(x, y, 9, 2, PAPER, "");
        }
    }

    private void event(FlowNode node, FlowShape at) {
        double x = at.x() + at.width() / 2;
        double y = at.y() + at.height() / 2;
        double radius = at.width() / 2;
        shapes.circle(x, y, radius, node.is("endEvent") ? 3.2 : 1.4, PAPER, "");
        if (node.is("boundaryEvent") || node.kind().startsWith("intermediate")) {
            shapes.circle(x, y, radius - 3, 1.2, PAPER, "");
        }
        if (node.waitsFor("timer")) {
            shapes.circle(x, y, 9, 1.2, PAPER, "");
            shapes.line(1.4, new Point(x + 1, y - 7), new Point(x, y), new Point(x + 5, y + 1));
        } else if (node.waitsFor("message")) {
            shapes.area(
                    PAPER,
                    new Point(x - 8, y - 6),
                    new Point(x + 8, y - 6),
                    new Point(x + 8, y + 6),
                    new Point(x - 8, y + 6));
            shapes.line(1.2, new Point(x - 8, y - 6), new Point(x, y + 1), new Point(x + 8, y - 6));
        } else if (node.waitsFor("terminate")) {
            shapes.circle(x, y, radius - 6, 1, INK, "");
        }
    }
}
