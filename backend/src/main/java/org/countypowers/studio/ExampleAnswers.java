package org.countypowers.studio;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countypowers.forms.Form;
import org.countypowers.forms.FormField;
import org.countypowers.forms.Forms;

/** Answers that a form takes, made up: the first choice of each, and what must be filled in. */
final class ExampleAnswers {
    private static final String TEXT = "试填";

    private ExampleAnswers() {}

    static Map<String, Object> of(Form form, Forms forms, LocalDate today) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (FormField field : form.fields()) {
            boolean chosen = field.type() == FormField.Type.RADIO || field.type() == FormField.Type.SELECT;
            if ((field.required() || chosen) && !forms.hidden(field, answers)) {
                Object value = value(field, today);
                if (value != null) {
                    answers.put(field.key(), value);
                }
            }
        }
        return answers;
    }

    private static Object value(FormField field, LocalDate today) {
        return switch (field.type()) {
            case TEXTFIELD, TEXTAREA -> TEXT.repeat(field.minLength() == null ? 1 : field.minLength() / 2 + 1);
            case NUMBER -> field.min() == null ? Long.valueOf(1) : field.min();
            case DATETIME -> today.toString();
            case CHECKBOX -> true;
            case RADIO, SELECT -> field.choices().isEmpty()
                    ? null
                    : field.choices().get(0).value();
            case CHECKLIST -> field.choices().isEmpty()
                    ? null
                    : List.of(field.choices().get(0).value());
        };
    }
}
