package org.countypowers.forms;

import java.util.Map;

/** What may stand in a text that people read and papers print. */
public final class PlainText {
    private PlainText() {}

    /** No control characters but line ends and tabs, nothing unseen or turning the direction of writing, nothing that XML cannot hold. */
    public static boolean clean(String text) {
        return text.codePoints().allMatch(PlainText::allowed);
    }

    /** Notes what is wrong with a text at its field; lengths count characters, rare ones too. */
    public static void check(Map<String, String> faults, String field, String text, int longest, boolean required) {
        if (text == null || text.isBlank()) {
            if (required) {
                faults.put(field, "form.required");
            }
        } else if (text.codePointCount(0, text.length()) > longest) {
            faults.put(field, "form.tooLong");
        } else if (!clean(text)) {
            faults.put(field, "form.control");
        }
    }

    /** The text without what {@link #clean} would refuse. */
    public static String cleaned(String text) {
        return text.codePoints()
                .filter(PlainText::allowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean allowed(int c) {
        boolean line = c == '\n' || c == '\r' || c == '\t';
        boolean unseen = Character.getType(c) == Character.FORMAT;
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        boolean none = (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
        return line || !(Character.isISOControl(c) || unseen || surrogate || none);
    }
}
