package org.countypowers.studio.domain;

import java.util.ArrayList;
import java.util.List;

/** A label's lines within a width; Chinese is broken at any sign, other words between them. */
final class FlowLabel {
    private static final double NARROW = 0.56;
    private static final String NOT_FIRST = "，。、；：？！）》」』%";

    private FlowLabel() {}

    static List<String> lines(String label, double width, double fontSize) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : label.strip().split("(?<=[^\\x21-\\x7e])|(?=[^\\x21-\\x7e])")) {
            boolean sticks = NOT_FIRST.contains(piece);
            if (!line.isEmpty() && !sticks && length(line + piece) * fontSize > width) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(piece);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString().strip());
        }
        return lines;
    }

    /** In ems. */
    private static double length(String text) {
        return text.codePoints().mapToDouble(sign -> sign < 0x2000 ? NARROW : 1).sum();
    }
}
