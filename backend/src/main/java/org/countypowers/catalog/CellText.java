package org.countypowers.catalog;

import java.util.regex.Pattern;

/**
 * Values as cells of a CSV file. A spreadsheet takes what begins with = + - @ for a formula, so such a value is written after
 * an apostrophe, which the import takes off again.
 */
public final class CellText {
    private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\\t\\r].*");
    private static final Pattern GUARDED = Pattern.compile("(?s)'+[=+\\-@\\t\\r].*");

    private CellText() {}

    static String guarded(String value) {
        return FORMULA.matcher(value).matches() ? "'" + value : value;
    }

    public static String plain(String cell) {
        return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
