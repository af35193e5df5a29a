package org.countypowers.forms;

import java.util.Map;

/**
 * Answers after the check: only values of the form's own visible fields, and errors by field key.
 *
 * @param errors field key to message key, such as {@code form.required}
 */
public record Answers(Map<String, Object> values, Map<String, String> errors) {
    public boolean complete() {
        return errors.isEmpty();
    }
}
