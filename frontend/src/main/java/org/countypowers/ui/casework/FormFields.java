package org.countypowers.ui.casework;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countypowers.forms.Form;
import org.countypowers.forms.FormField;
import org.countypowers.forms.Forms;
import org.countypowers.ui.shell.DayField;
import org.countypowers.ui.shell.LongText;
import org.countypowers.ui.shell.Words;

/** A model's form, drawn with the house's own fields; what the conditions hide is hidden at once. */
public class FormFields extends Div {
    /** In place of a day that cannot be read, so that it is not taken for none. */
    private static final String UNREADABLE = "?";

    private final Form form;
    private final transient Forms forms;
    private final Map<String, Component> inputs = new LinkedHashMap<>();

    public FormFields(Form asked, Forms forms) {
        this.form = Words.form(asked);
        this.forms = forms;
        addClassName("form-fields");
        for (FormField field : form.fields()) {
            Component input = input(field);
            inputs.put(field.key(), input);
            ((HasValue<?, ?>) input).addValueChangeListener(change -> show());
            add(input);
        }
        show();
    }

    public Map<String, Object> answers() {
        Map<String, Object> answers = new LinkedHashMap<>();
        inputs.forEach((key, input) -> {
            Object value = ((HasValue<?, ?>) input).getValue();
            if (value instanceof FormField.Choice choice) {
                answers.put(key, choice.value());
            } else if (value instanceof Collection<?> many) {
                List<String> chosen = new ArrayList<>();
                many.forEach(each -> chosen.add(((FormField.Choice) each).value()));
                answers.put(key, chosen);
            } else if (input instanceof DayField day && day.unreadable()) {
                answers.put(key, UNREADABLE);
            } else if (value instanceof LocalDate day) {
                answers.put(key, day.toString());
            } else if (value != null) {
                answers.put(key, value);
            }
        });
        return answers;
    }

    /** Fills in what stands in the answers; other fields stay as they are. */
    public void set(Map<String, Object> answers) {
        for (FormField field : form.fields()) {
            Object answer = answers.get(field.key());
            if (answer != null) {
                fill(field, inputs.get(field.key()), answer);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static void fill(FormField field, Component input, Object answer) {
        Object value =
                switch (field.type()) {
                    case DATETIME -> LocalDate.parse(answer.toString());
                    case NUMBER -> Integer.valueOf(answer.toString());
                    case RADIO, SELECT -> choices(field, List.of(answer)).stream()
                            .findFirst()
                            .orElse(null);
                    case CHECKLIST -> Set.copyOf(choices(field, (Collection<?>) answer));
                    default -> answer;
                };
        ((HasValue<?, Object>) input).setValue(value);
    }

    private static List<FormField.Choice> choices(FormField field, Collection<?> values) {
        return field.choices().stream()
                .filter(choice -> values.contains(choice.value()))
                .toList();
    }

    /** For whoever works without a mouse: the work begins here. */
    void focusFirst() {
        inputs.values().stream().findFirst().ifPresent(input -> input.getElement()
                .callJsFunction("focus"));
    }

    /** Marks each field with its fault and puts the cursor into the first. */
    public void mark(Map<String, String> faults) {
        boolean first = true;
        for (Map.Entry<String, Component> entry : inputs.entrySet()) {
            String fault = faults.get(entry.getKey());
            if (entry.getValue() instanceof HasValidation input) {
                input.setInvalid(fault != null);
                input.setErrorMessage(fault == null ? "" : getTranslation(fault));
            }
            if (fault != null
                    && first
                    && entry.getValue() instanceof com.vaadin.flow.component.Focusable<?> focusable) {
                focusable.focus();
                first = false;
            }
        }
    }

    private void show() {
        Map<String, Object> answers = answers();
        for (FormField field : form.fields()) {
            inputs.get(field.key()).setVisible(!forms.hidden(field, answers));
        }
    }

    private static Component input(FormField field) {
        AbstractField<?, ?> input =
                switch (field.type()) {
                    case TEXTFIELD -> new TextField(field.label());
                    case TEXTAREA -> area(field);
                    case NUMBER -> new IntegerField(field.label());
                    case DATETIME -> day(field);
                    case CHECKBOX -> new Checkbox(field.label());
                    case RADIO -> radio(field);
                    case SELECT -> select(field);
                    case CHECKLIST -> list(field);
                };
        if (input instanceof com.vaadin.flow.component.HasHelper help && field.help() != null) {
            help.setHelperText(field.help());
        }
        input.setRequiredIndicatorVisible(field.required());
        return input;
    }

    private static TextArea area(FormField field) {
        TextArea area = field.maxLength() == null
                ? new TextArea(field.label())
                : new LongText(field.label(), field.maxLength());
        area.setMinHeight("6em");
        area.addClassName("wide");
        return area;
    }

    private static DatePicker day(FormField field) {
        return new DayField(field.label());
    }

    private static RadioButtonGroup<FormField.Choice> radio(FormField field) {
        RadioButtonGroup<FormField.Choice> group = new RadioButtonGroup<>(field.label());
        group.setItems(field.choices());
        group.setItemLabelGenerator(FormField.Choice::label);
        group.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        group.addClassName("wide");
        return group;
    }

    private static Select<FormField.Choice> select(FormField field) {
        Select<FormField.Choice> select = new Select<>();
        select.setLabel(field.label());
        select.setItems(field.choices());
        select.setItemLabelGenerator(FormField.Choice::label);
        return select;
    }

    private static CheckboxGroup<FormField.Choice> list(FormField field) {
        CheckboxGroup<FormField.Choice> group = new CheckboxGroup<>(field.label());
        group.setItems(field.choices());
        group.setItemLabelGenerator(FormField.Choice::label);
        group.addClassName("wide");
        return group;
    }
}
