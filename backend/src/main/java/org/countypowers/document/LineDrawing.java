package org.countypowers.document;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Draws rect, circle, polyline, polygon and text of an SVG; anything else is left out. */
final class LineDrawing {
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final Graphics2D graphics;

    LineDrawing(Graphics2D graphics) {
        this.graphics = graphics;
    }

    /** Read when the first drawing is printed. */
    private static final class Letters {
        static final Font FONT = font();

        private static Font font() {
            try (InputStream file = LineDrawing.class.getResourceAsStream("/fonts/NotoSerifSC_400Regular.ttf")) {
                return Font.createFont(Font.TRUETYPE_FONT, file);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (FontFormatException damaged) {
                throw new IllegalStateException(damaged);
            }
        }
    }

    void draw(Element svg) {
        for (Node node = svg.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element shape) {
                switch (shape.getTagName()) {
                    case "rect" -> {
                        double round = 2 * number(shape, "rx");
                        ink(
                                shape,
                                new RoundRectangle2D.Double(
                                        number(shape, "x"),
                                        number(shape, "y"),
                                        number(shape, "width"),
                                        number(shape, "height"),
                                        round,
                                        round));
                    }
                    case "circle" -> {
                        double radius = number(shape, "r");
                        ink(
                                shape,
                                new Ellipse2D.Double(
                                        number(shape, "cx") - radius,
                                        number(shape, "cy") - radius,
                                        2 * radius,
                                        2 * radius));
                    }
                    case "polyline" -> ink(shape, path(shape, false));
                    case "polygon" -> ink(shape, path(shape, true));
                    case "text" -> text(shape);
                    default -> {}
                }
            }
        }
    }

    private void ink(Element shape, Shape outline) {
        if (!shape.getAttribute("fill").equals("none")) {
            graphics.setPaint(Color.decode(shape.getAttribute("fill")));
            graphics.fill(outline);
        }
        graphics.setPaint(Color.decode(shape.getAttribute("stroke")));
        float width = (float) number(shape, "stroke-width");
        String[] dashes = shape.getAttribute("stroke-dasharray").split(" ");
        graphics.setStroke(
                dashes.length == 2
                        ? new BasicStroke(
                                width,
                                BasicStroke.CAP_BUTT,
                                BasicStroke.JOIN_ROUND,
                                1,
                                new float[] {Float.parseFloat(dashes[0]), Float.parseFloat(dashes[1])},
                                0)
                        : new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(outline);
    }

    private static Path2D path(Element shape, boolean closed) {
        Path2D path = new Path2D.Double();
        for (String point : shape.getAttribute("points").split(" ")) {
            String[] place = point.split(",");
            double x = Double.parseDouble(place[0]);
            double y = Double.parseDouble(place[1]);
            if (path.getCurrentPoint() == null) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        if (closed) {
            path.closePath();
        }
        return path;
    }

    private void text(Element words) {
        var glyphs = Letters.FONT
                .deriveFont((float) number(words, "font-size"))
                .createGlyphVector(EXACT, words.getTextContent());
        double left = words.getAttribute("text-anchor").equals("middle")
                ? glyphs.getLogicalBounds().getWidth() / 2
                : 0;
        graphics.setPaint(Color.decode(words.getAttribute("fill")));
        graphics.fill(AffineTransform.getTranslateInstance(number(words, "x") - left, number(words, "y"))
                .createTransformedShape(glyphs.getOutline()));
    }

    private static double number(Element shape, String name) {
        String value = shape.getAttribute(name);
        return value.isEmpty() ? 0 : Double.parseDouble(value);
    }
}
