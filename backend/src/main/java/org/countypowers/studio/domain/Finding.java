package org.countypowers.studio.domain;

import java.util.List;

/**
 * What is wrong with a draft, and where.
 *
 * @param rule name of the rule; those of bpmnlint bear its names
 * @param elementId the element, the form's field or the table's row; '' for the file as a whole
 * @param key of the translation, with its arguments; see {@link #words}
 */
public record Finding(
        String rule, Severity severity, String file, String elementId, String key, List<FlowPhrase> arguments) {
    private static final String KEYS = "studio.check.";

    /** With an error nothing is released; a warning is the designer's to judge; a hint can be left as it is. */
    public enum Severity {
        ERROR,
        WARNING,
        HINT
    }

    static Finding error(String rule, String file, String elementId, String text, Object... arguments) {
        return of(rule, Severity.ERROR, file, elementId, text, arguments);
    }

    static Finding warning(String rule, String file, String elementId, String text, Object... arguments) {
        return of(rule, Severity.WARNING, file, elementId, text, arguments);
    }

    static Finding of(String rule, Severity severity, String file, String elementId, String text, Object... arguments) {
        return new Finding(
                rule,
                severity,
                file,
                elementId,
                KEYS + text,
                FlowPhrase.key(text, arguments).arguments());
    }

    public FlowPhrase words() {
        return new FlowPhrase(true, key, arguments);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    public boolean isHint() {
        return severity == Severity.HINT;
    }
}
