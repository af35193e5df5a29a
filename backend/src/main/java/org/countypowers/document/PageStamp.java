package org.countypowers.document;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** What stands on every page of a bound file: whose copy it is, across it, its part above and its number below. */
final class PageStamp {
    private static final float SIZE = 8;
    private static final float EDGE = 18;
    private static final float MARK_SIZE = 26;
    private static final float FAINT = 0.13f;
    private static final int LONGEST_HEADING = 60;
    private static final char MISSING = '□';

    private final PDDocument document;
    private final PDType0Font font;
    private final PDExtendedGraphicsState faint = new PDExtendedGraphicsState();
    private final String running;
    private final List<String> mark;
    private final Map<Integer, Boolean> drawable = new HashMap<>();

    PageStamp(PDDocument document, String running, List<String> mark) throws IOException {
        this.document = document;
        try (InputStream letters = PageStamp.class.getResourceAsStream("/fonts/NotoSerifSC_400Regular.ttf")) {
            font = PDType0Font.load(document, letters, true);
        }
        this.running = running;
        this.mark = mark.stream().map(this::drawable).toList();
        faint.setNonStrokingAlphaConstant(FAINT);
    }

    void on(PDPage page, String heading, int no, int of) throws IOException {
        PDRectangle box = page.getCropBox();
        boolean turned = page.getRotation() % 180 != 0;
        float width = turned ? box.getHeight() : box.getWidth();
        float height = turned ? box.getWidth() : box.getHeight();
        // A plan of a square metre has a number that can be read, too.
        float scale = Math.max(0.3f, Math.min(width, height) / PDRectangle.A4.getWidth());
        try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            content.transform(upright(box, page.getRotation()));
            String above = running + "  " + heading;
            content.setNonStrokingColor(Color.DARK_GRAY);
            line(content, shortened(above), SIZE * scale, EDGE * scale, height - EDGE * scale);
            String number = no + " / " + of;
            float wide = width(number, SIZE * scale);
            line(content, number, SIZE * scale, width - EDGE * scale - wide, EDGE * scale / 2);
            content.setGraphicsStateParameters(faint);
            across(content, width, height, scale);
        }
    }

    private void across(PDPageContentStream content, float width, float height, float scale) throws IOException {
        double angle = Math.atan2(height, width);
        float length = (float) Math.hypot(width, height) * 0.8f;
        float size = MARK_SIZE * scale;
        for (String each : mark) {
            size = Math.min(size, length / Math.max(1, width(each, 1)));
        }
        float down = size * 1.4f * (mark.size() - 1) / 2;
        for (String each : mark) {
            float back = width(each, size) / 2;
            content.beginText();
            content.setFont(font, size);
            Matrix place = Matrix.getRotateInstance(angle, width / 2, height / 2);
            place.concatenate(Matrix.getTranslateInstance(-back, down));
            content.setTextMatrix(place);
            content.showText(each);
            content.endText();
            down -= size * 1.4f;
        }
    }

    private void line(PDPageContentStream content, String text, float size, float x, float y) throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, y);
        content.showText(drawable(text));
        content.endText();
    }

    private float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    /** From the upright page's lower left corner to the page as it is stored. */
    private static Matrix upright(PDRectangle box, int rotation) {
        float left = box.getLowerLeftX();
        float low = box.getLowerLeftY();
        return switch (Math.floorMod(rotation, 360)) {
            case 90 -> new Matrix(0, 1, -1, 0, left + box.getWidth(), low);
            case 180 -> new Matrix(-1, 0, 0, -1, left + box.getWidth(), low + box.getHeight());
            case 270 -> new Matrix(0, -1, 1, 0, left, low + box.getHeight());
            default -> Matrix.getTranslateInstance(left, low);
        };
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_HEADING
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_HEADING - 1)) + "…";
    }

    /** The font lacks some characters of names. */
    private String drawable(String text) {
        StringBuilder drawn = new StringBuilder();
        text.codePoints().forEach(sign -> {
            if (drawable.computeIfAbsent(sign, this::has)) {
                drawn.appendCodePoint(sign);
            } else {
                drawn.append(MISSING);
            }
        });
        return drawn.toString();
    }

    private boolean has(int sign) {
        try {
            font.encode(Character.toString(sign));
            return true;
        } catch (IOException | IllegalArgumentException missing) {
            return false;
        }
    }
}
