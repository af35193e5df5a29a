package org.countypowers.forms;

import java.util.Map;

/** Answers with errors: field key to message key. */
public class AnswersRefused extends RuntimeException {
    private final Map<String, String> errors;

    public AnswersRefused(Map<String, String> errors) {
        super(errors.toString());
        this.errors = errors;
    }

    public Map<String, String> errors() {
        return errors;
    }
}
