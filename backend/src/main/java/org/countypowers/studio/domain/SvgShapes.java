package org.countypowers.studio.domain;

import java.util.List;
import java.util.Locale;

/** The few shapes of SVG that a drawing of a procedure needs. */
final class SvgShapes {
    static final double FONT = 12;
    private static final double LINE = 15;
    private static final String INK = "#22303c";

    private final StringBuilder svg = new StringBuilder();

    record Point(double x, double y) {}

    void box(double x, double y, double width, double height, double round, String fill, String dashes) {
        svg.append(format(
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"%.1f\" fill=\"%s\" stroke=\"%s\""
                        + " stroke-width=\"1.4\"%s/>",
                x, y, width, height, round, fill, INK, dashed(dashes)));
    }

    void circle(double x, double y, double radius, double stroke, String fill, String dashes) {
        svg.append(format(
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%.1f\"%s/>",
                x, y, radius, fill, INK, stroke, dashed(dashes)));
    }

    void line(double width, Point... points) {
        svg.append(format(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%.1f\"/>",
                points(points), INK, width));
    }

    void area(String fill, Point... points) {
        svg.append(format(
                "<polygon points=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"1.4\"/>", points(points), fill, INK));
    }

    /** The tip of an arrow that comes from one point to the other. */
    void tip(Point from, Point to) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        if (length == 0) {
            return;
        }
        double dx = (to.x() - from.x()) / length;
        double dy = (to.y() - from.y()) / length;
        area(
                INK,
                to,
                new Point(to.x() - 9 * dx + 4 * dy, to.y() - 9 * dy - 4 * dx),
                new Point(to.x() - 9 * dx - 4 * dy, to.y() - 9 * dy + 4 * dx));
    }

    /** Lines of text about a middle. */
    void text(List<String> lines, double x, double middle) {
        double y = middle - (lines.size() - 1) * LINE / 2 + FONT * 0.37;
        for (String line : lines) {
            svg.append(format(
                    "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.0f\" text-anchor=\"middle\" fill=\"%s\">%s</text>",
                    x, y, FONT, INK, escaped(line)));
            y += LINE;
        }
    }

    static double height(List<String> lines) {
        return lines.size() * LINE;
    }

    /** The part of the drawing that lies in the frame, as large as the page lets it be. */
    String svg(double x, double y, double width, double height, double millimetres) {
        return format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%.1f %.1f %.1f %.1f\""
                        + " style=\"width: %.1fmm; height: %.1fmm\">%s</svg>",
                x, y, width, height, width * millimetres, height * millimetres, svg);
    }

    private static String dashed(String dashes) {
        return dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\"";
    }

    private static String points(Point... points) {
        StringBuilder text = new StringBuilder();
        for (Point point : points) {
            text.append(format("%.1f,%.1f ", point.x(), point.y()));
        }
        return text.toString().strip();
    }

    private static String format(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
