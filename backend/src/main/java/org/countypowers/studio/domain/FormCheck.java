package org.countypowers.studio.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.countypowers.forms.Form;
import org.countypowers.forms.FormField;

/** A form can be drawn, and whoever fills it in can read and answer every field. */
final class FormCheck {
    private static final int MOST_FIELDS = 100;
    private static final Set<String> CHOOSING = Set.of("radio", "select", "checklist");
    private static final Set<String> DECORATION = Set.of("text", "separator", "spacer");

    /** What the editor calls a new choice until the designer names it. */
    private static final Pattern UNNAMED = Pattern.compile("(选项|Choice|Value)( \\d+)?");

    private final FlowFiles files;
    private final String file;
    private final List<Finding> findings = new ArrayList<>();

    private FormCheck(FlowFiles files, String file) {
        this.files = files;
        this.file = file;
    }

    /** Checks all forms. @param forms filled with those that can be drawn, by name without the ending */
    static List<Finding> check(FlowFiles files, Map<String, Form> forms) {
        List<Finding> findings = new ArrayList<>();
        for (String name : files.ending(".form")) {
            FormCheck check = new FormCheck(files, name);
            Form form = check.form();
            if (form != null) {
                forms.put(check.name(), form);
            }
            findings.addAll(check.findings);
        }
        return findings;
    }

    private String name() {
        return file.substring(0, file.length() - ".form".length());
    }

    private Form form() {
        String json = files.files().get(file);
        files.reader()
                .faults(json)
                .forEach(fault -> error("form-safety", fault.element(), FlowCheck.safety(fault), fault.element()));
        if (!findings.isEmpty()) {
            return null;
        }
        try {
            FormContent content = files.reader().content(json);
            content(content);
        } catch (IllegalArgumentException fault) {
            error("form-json", "", "form.notJson", FormFaults.words(fault.getMessage()));
            return null;
        }
        try {
            return files.reader().form(json);
        } catch (IllegalArgumentException fault) {
            if (findings.stream().noneMatch(Finding::isError)) {
                error("form-subset", "", "form.subset", FormFaults.words(fault.getMessage()));
            }
            return null;
        }
    }

    private void content(FormContent content) {
        if (!content.id().equals(name())) {
            error("form-id", "", "form.id", content.id(), name());
        }
        if (content.components().isEmpty()) {
            findings.add(Finding.warning("form-fields", file, "", "form.empty"));
        }
        if (content.components().size() > MOST_FIELDS) {
            error("form-size", "", "form.tooMany", MOST_FIELDS);
        }
        Map<String, Integer> keys = new HashMap<>();
        for (FormContent.Component field : content.components()) {
            if (!DECORATION.contains(field.type())) {
                field(field);
                if (keys.merge(field.key(), 1, Integer::sum) == 2) {
                    error("form-unique-key", field.key(), "form.twice", field.key());
                }
            }
        }
    }

    private void field(FormContent.Component field) {
        String words = field.label().isBlank() ? field.key() : field.label();
        if (!isDrawn(field.type())) {
            error("form-type", field.key(), "form.type", words, field.type());
        }
        if (field.label().isBlank()) {
            error("form-label", field.key(), "form.label", field.key());
        }
        if (CHOOSING.contains(field.type()) && !field.supplied()) {
            choices(field, words);
        }
    }

    private void choices(FormContent.Component field, String words) {
        if (field.values().isEmpty()) {
            error("form-values", field.key(), "form.noValues", words);
        }
        Set<String> values = new HashSet<>();
        for (FormContent.Value value : field.values()) {
            if (value.value().isBlank() || value.label().isBlank()) {
                error("form-values", field.key(), "form.blankValue", words);
            } else if (UNNAMED.matcher(value.label().strip()).matches()) {
                error("form-values", field.key(), "form.unnamedValue", words, value.label());
            } else if (!values.add(value.value())) {
                error("form-values", field.key(), "form.valueTwice", words, value.value());
            }
        }
    }

    private static boolean isDrawn(String type) {
        for (FormField.Type drawn : FormField.Type.values()) {
            if (drawn.name().toLowerCase(Locale.ROOT).equals(type)) {
                return true;
            }
        }
        return false;
    }

    private void error(String rule, String element, String text, Object... arguments) {
        findings.add(Finding.error(rule, file, element, text, arguments));
    }
}
