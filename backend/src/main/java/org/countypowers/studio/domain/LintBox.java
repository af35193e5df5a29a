package org.countypowers.studio.domain;

import java.util.Optional;
import org.w3c.dom.Element;

/** The rectangle in which an element is drawn. */
record LintBox(double left, double top, double right, double bottom) {
    static Optional<LintBox> of(Element shape) {
        return FlowXml.children(shape).stream()
                .filter(child -> "Bounds".equals(child.getLocalName()))
                .findFirst()
                .flatMap(LintBox::read);
    }

    private static Optional<LintBox> read(Element bounds) {
        try {
            double x = Double.parseDouble(bounds.getAttribute("x"));
            double y = Double.parseDouble(bounds.getAttribute("y"));
            double width = Double.parseDouble(bounds.getAttribute("width"));
            double height = Double.parseDouble(bounds.getAttribute("height"));
            return Optional.of(new LintBox(x, y, x + width, y + height));
        } catch (NumberFormatException incomplete) {
            return Optional.empty();
        }
    }

    /** Borders that meet count. */
    boolean touches(LintBox other) {
        return right >= other.left && other.right >= left && bottom >= other.top && other.bottom >= top;
    }

    boolean holds(LintBox inner) {
        return inner.left >= left && inner.top >= top && inner.right <= right && inner.bottom <= bottom;
    }
}
