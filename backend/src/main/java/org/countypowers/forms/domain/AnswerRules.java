package org.countypowers.forms.domain;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.countypowers.forms.FormField;
import org.countypowers.forms.PlainText;

/** What a value must be for its field; answers the message key of the first fault. */
public final class AnswerRules {
    private AnswerRules() {}

    public static Optional<String> fault(FormField field, Object value) {
        if (empty(value)) {
            return field.required() ? Optional.of("form.required") : Optional.empty();
        }
        return switch (field.type()) {
            case TEXTFIELD, TEXTAREA -> text(field, value);
            case NUMBER -> number(field, value);
            case DATETIME -> date(value);
            case CHECKBOX -> value instanceof Boolean ? Optional.empty() : Optional.of("form.kind");
            case RADIO, SELECT -> chosen(field, List.of(value.toString()));
            case CHECKLIST -> value instanceof Collection<?> many
                    ? chosen(field, many.stream().map(Object::toString).toList())
                    : Optional.of("form.kind");
        };
    }

    public static boolean empty(Object value) {
        return value == null
                || value instanceof String text && text.isBlank()
                || value instanceof Collection<?> many && many.isEmpty()
                || Boolean.FALSE.equals(value);
    }

    private static Optional<String> text(FormField field, Object value) {
        if (!(value instanceof String text)) {
            return Optional.of("form.kind");
        }
        int length = text.codePointCount(0, text.length());
        if (!PlainText.clean(text)) {
            return Optional.of("form.control");
        }
        if (field.minLength() != null && length < field.minLength()) {
            return Optional.of("form.tooShort");
        }
        return field.maxLength() != null && length > field.maxLength() ? Optional.of("form.tooLong") : Optional.empty();
    }

    private static Optional<String> number(FormField field, Object value) {
        try {
            long number = Long.parseLong(value.toString().strip());
            boolean outside =
                    field.min() != null && number < field.min() || field.max() != null && number > field.max();
            return outside ? Optional.of("form.range") : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.of("form.kind");
        }
    }

    private static Optional<String> date(Object value) {
        try {
            LocalDate.parse(value.toString());
            return Optional.empty();
        } catch (DateTimeParseException notADate) {
            return Optional.of("form.kind");
        }
    }

    private static Optional<String> chosen(FormField field, List<String> values) {
        if (field.valuesKey() != null && field.choices().isEmpty()) {
            return Optional.empty();
        }
        boolean known = values.stream().allMatch(value -> field.choices().stream()
                .anyMatch(choice -> choice.value().equals(value)));
        return known ? Optional.empty() : Optional.of("form.choice");
    }
}
