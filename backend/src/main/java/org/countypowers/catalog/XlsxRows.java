package org.countypowers.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the rows of one sheet as they stand in the file: what was typed, never what a formula would give. */
class XlsxRows extends DefaultHandler {
    /** A row of the sheet; {@code formula} is the column of its first formula, or empty. */
    record SheetRow(int line, List<String> cells, String formula) {}

    interface Rows {
        void take(SheetRow row);
    }

    private static final int MOST_COLUMNS = 100;
    private static final double EXACT = 1e15;

    private final SharedStrings strings;
    private final StylesTable styles;
    private final Rows rows;
    private final StringBuilder text = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private String formula = "";
    private int line;
    private int column = -1;
    private String type = "";
    private String style = "";
    private boolean collecting;
    private boolean phonetic;

    XlsxRows(SharedStrings strings, StylesTable styles, Rows rows) {
        this.strings = strings;
        this.styles = styles;
        this.rows = rows;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        switch (bare(name)) {
            case "row" -> {
                String said = attributes.getValue("r");
                int next = said == null ? line + 1 : Integer.parseInt(said);
                if (next <= line) {
                    throw new IllegalArgumentException("rows out of order");
                }
                line = next;
                column = -1;
                cells = new ArrayList<>();
                formula = "";
            }
            case "c" -> {
                String reference = attributes.getValue("r");
                column = reference == null ? column + 1 : column(reference);
                type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
                style = attributes.getValue("s");
                text.setLength(0);
            }
            case "f" -> formula = formula.isEmpty() ? letters(column) : formula;
            case "rPh" -> phonetic = true;
            case "v", "t" -> collecting = !phonetic;
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (collecting) {
            text.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        switch (bare(name)) {
            case "v", "t" -> collecting = false;
            case "rPh" -> phonetic = false;
            case "c" -> {
                String value = value().strip();
                if (!value.isEmpty()) {
                    if (column >= MOST_COLUMNS) {
                        throw new CatalogRefused("import.tooManyColumns", MOST_COLUMNS);
                    }
                    while (cells.size() <= column) {
                        cells.add("");
                    }
                    cells.set(column, value);
                }
            }
            case "row" -> rows.take(new SheetRow(line, cells, formula));
            default -> {}
        }
    }

    private String value() {
        String raw = text.toString();
        if (raw.isEmpty()) {
            return raw;
        }
        return switch (type) {
            case "s" -> strings.getItemAt(Integer.parseInt(raw)).getString();
            case "n" -> number(Double.parseDouble(raw));
            default -> raw;
        };
    }

    private String number(double value) {
        if (isDate() && DateUtil.isValidExcelDate(value)) {
            return DateUtil.getLocalDateTime(value).toLocalDate().toString();
        }
        return Math.rint(value) == value && Math.abs(value) < EXACT
                ? Long.toString((long) value)
                : BigDecimal.valueOf(value).toPlainString();
    }

    private boolean isDate() {
        if (style == null || styles == null) {
            return false;
        }
        XSSFCellStyle used = styles.getStyleAt(Integer.parseInt(style));
        return used != null && DateUtil.isADateFormat(used.getDataFormat(), used.getDataFormatString());
    }

    private static int column(String reference) {
        int column = 0;
        for (int at = 0; at < reference.length() && Character.isLetter(reference.charAt(at)); at++) {
            column = column * 26 + Character.toUpperCase(reference.charAt(at)) - 'A' + 1;
            if (column > 16_384) {
                throw new IllegalArgumentException("no such column");
            }
        }
        if (column <= 0) {
            throw new IllegalArgumentException("no such column");
        }
        return column - 1;
    }

    private static String letters(int column) {
        return (column < 26 ? "" : String.valueOf((char) ('A' + column / 26 - 1))) + (char) ('A' + column % 26);
    }

    private static String bare(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
