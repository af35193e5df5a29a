package org.countypowers.forms;

import java.util.List;

/**
 * One field.
 *
 * @param valuesKey name of choices that the case supplies, such as {@code materials}; null when {@code choices} are fixed
 * @param hideWhen FEEL expression in the supported subset, or null
 */
public record FormField(
        String key,
        Type type,
        String label,
        String help,
        boolean required,
        Integer minLength,
        Integer maxLength,
        Long min,
        Long max,
        List<Choice> choices,
        String hideWhen,
        String valuesKey,
        String group) {
    public enum Type {
        TEXTFIELD,
        TEXTAREA,
        NUMBER,
        DATETIME,
        CHECKBOX,
        RADIO,
        SELECT,
        CHECKLIST
    }

    public record Choice(String value, String label) {}
}
