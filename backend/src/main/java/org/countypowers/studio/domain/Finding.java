package org.countypowers.studio.domain;

import java.util.List;

/**
 * What is wrong with a draft, and where.
 *
 * @param rule name of the rule; those of bpmnlint bear its names
 * @param elementId the element, the form's field or the table's row; '' for the file as a whole
 * @param key of the translation, with its arguments; some are words to be translated first, see {@link #isKey}
 */
public record Finding(
        String rule, Severity severity, String file, String elementId, String key, List<String> arguments) {
    private static final String KEYS = "studio.check.";

    /** With an error nothing is released; a warning is the designer's to judge. */
    public enum Severity {
        ERROR,
        WARNING
    }

    static Finding error(String rule, String file, String elementId, String text, Object... arguments) {
        return of(rule, Severity.ERROR, file, elementId, text, arguments);
    }

    static Finding warning(String rule, String file, String elementId, String text, Object... arguments) {
        return of(rule, Severity.WARNING, file, elementId, text, arguments);
    }

    static Finding of(String rule, Severity severity, String file, String elementId, String text, Object... arguments) {
        List<String> words =
                java.util.Arrays.stream(arguments).map(String::valueOf).toList();
        return new Finding(rule, severity, file, elementId, KEYS + text, words);
    }

    /** Whether an argument is a translation key itself. */
    public static boolean isKey(String argument) {
        return FlowWords.isKey(argument);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
