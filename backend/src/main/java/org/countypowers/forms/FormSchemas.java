package org.countypowers.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.countypowers.forms.domain.AnswerRules;
import org.countypowers.forms.domain.Condition;
import org.springframework.stereotype.Service;

/** Reads form-js schemas in the subset that we draw. A form holds no case data, so anyone may ask. */
@Service
class FormSchemas implements Forms {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> DECORATION = Set.of("text", "separator", "spacer");

    @Override
    public Form parse(String json) {
        try {
            JsonNode schema = JSON.readTree(json);
            List<FormField> fields = new ArrayList<>();
            read(schema.path("components"), "", fields);
            Set<String> keys = new HashSet<>();
            for (FormField field : fields) {
                if (!keys.add(field.key())) {
                    throw new IllegalArgumentException("field " + field.key() + " stands twice");
                }
            }
            return new Form(schema.path("id").asText(), List.copyOf(fields));
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException("not a form: " + notJson.getOriginalMessage());
        }
    }

    @Override
    public Answers check(Form form, Map<String, ?> answers) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, String> errors = new LinkedHashMap<>();
        for (FormField field : form.fields()) {
            if (hidden(field, answers)) {
                continue;
            }
            Object value = answers.get(field.key()) instanceof String text ? text.strip() : answers.get(field.key());
            AnswerRules.fault(field, value).ifPresent(fault -> errors.put(field.key(), fault));
            if (!AnswerRules.empty(value)) {
                values.put(field.key(), value);
            }
        }
        return new Answers(values, errors);
    }

    @Override
    public boolean hidden(FormField field, Map<String, ?> answers) {
        return field.hideWhen() != null && Condition.parse(field.hideWhen()).holds(answers);
    }

    private static void read(JsonNode components, String group, List<FormField> fields) {
        for (JsonNode component : components) {
            String type = component.path("type").asText();
            if (type.equals("group")) {
                read(component.path("components"), component.path("label").asText(), fields);
            } else if (!DECORATION.contains(type)) {
                fields.add(field(component, type, group));
            }
        }
    }

    private static FormField field(JsonNode component, String type, String group) {
        String key = component.path("key").asText();
        if (!key.matches("[A-Za-z][A-Za-z0-9_]{0,59}")) {
            throw new IllegalArgumentException("field key " + key);
        }
        JsonNode rule = component.path("validate");
        List<FormField.Choice> choices = new ArrayList<>();
        component
                .path("values")
                .forEach(value -> choices.add(new FormField.Choice(
                        value.path("value").asText(), value.path("label").asText())));
        String hide = component.path("conditional").path("hide").asText(null);
        if (hide != null) {
            Condition.parse(hide);
        }
        return new FormField(
                key,
                type(type),
                component.path("label").asText(),
                component.path("description").asText(null),
                rule.path("required").asBoolean(),
                number(rule, "minLength"),
                number(rule, "maxLength"),
                big(rule, "min"),
                big(rule, "max"),
                List.copyOf(choices),
                hide,
                component.path("valuesKey").asText(null),
                group);
    }

    private static FormField.Type type(String type) {
        try {
            return FormField.Type.valueOf(type.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("field type " + type);
        }
    }

    private static Integer number(JsonNode rule, String name) {
        return rule.has(name) ? rule.path(name).asInt() : null;
    }

    private static Long big(JsonNode rule, String name) {
        return rule.has(name) ? rule.path(name).asLong() : null;
    }
}
