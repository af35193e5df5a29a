package org.countypowers.studio.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.countypowers.forms.Form;
import org.countypowers.forms.FormField;
import org.countypowers.studio.domain.Difference.Kind;

/** What is otherwise in a form. */
final class DifferenceOfForms {
    private final String file;
    private final List<Difference> differences = new ArrayList<>();

    private DifferenceOfForms(String file) {
        this.file = file;
    }

    static List<Difference> between(String file, Form older, Form newer) {
        DifferenceOfForms forms = new DifferenceOfForms(file);
        Map<String, FormField> before = new LinkedHashMap<>();
        older.fields().forEach(field -> before.put(field.key(), field));
        List<String> kept =
                older.fields().stream().map(FormField::key).collect(Collectors.toCollection(ArrayList::new));
        for (FormField field : newer.fields()) {
            FormField earlier = before.remove(field.key());
            if (earlier == null) {
                forms.added(field);
            } else {
                forms.field(earlier, field);
            }
        }
        before.values().forEach(gone -> forms.add(Kind.REMOVED, gone, "field.removed", gone.label()));
        kept.removeAll(before.keySet());
        List<FormField> now = newer.fields().stream()
                .filter(field -> kept.contains(field.key()))
                .toList();
        for (int i = 0; i < now.size(); i++) {
            if (!now.get(i).key().equals(kept.get(i))) {
                forms.add(Kind.MOVED, now.get(i), "field.moved", now.get(i).label());
            }
        }
        return forms.differences;
    }

    private void added(FormField field) {
        FlowPhrase must = FlowPhrase.key(field.required() ? "studio.guide.required" : "studio.guide.optional");
        String choices = choices(field, false);
        if (choices.isEmpty()) {
            add(Kind.ADDED, field, "field.added", field.label(), type(field), must);
        } else {
            add(Kind.ADDED, field, "field.added.choices", field.label(), type(field), must, choices);
        }
        changed(field, "field.hide", null, field.hideWhen());
    }

    private void field(FormField before, FormField after) {
        if (before.required() != after.required()) {
            add(Kind.CHANGED, after, after.required() ? "field.required" : "field.optional", after.label());
        }
        changed(after, "field.label", before.label(), after.label());
        changed(after, "field.type", type(before), type(after));
        boolean named = !choices(before, false).equals(choices(after, false));
        changed(after, "field.choices", choices(before, !named), choices(after, !named));
        changed(after, "field.help", before.help(), after.help());
        changed(after, "field.bounds", bounds(before), bounds(after));
        changed(after, "field.hide", before.hideWhen(), after.hideWhen());
        changed(after, "field.group", before.group(), after.group());
    }

    private static FlowPhrase type(FormField field) {
        return FlowPhrase.key("studio.guide.type." + field.type());
    }

    /** @param coded with what a choice stands for, where the names alone tell no difference */
    private static String choices(FormField field, boolean coded) {
        String supplied = field.valuesKey() == null ? "" : field.valuesKey();
        return field.choices().stream()
                .map(choice -> coded ? choice.label() + "（" + choice.value() + "）" : choice.label())
                .collect(Collectors.joining("、", supplied, ""));
    }

    private static String bounds(FormField field) {
        return bound(field.minLength()) + "–" + bound(field.maxLength()) + " " + bound(field.min()) + "–"
                + bound(field.max());
    }

    private static String bound(Object bound) {
        return bound == null ? "" : bound.toString();
    }

    private void changed(FormField field, String text, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            add(Kind.CHANGED, field, text, field.label(), words(before), words(after));
        }
    }

    private static Object words(Object value) {
        return value instanceof FlowPhrase ? value : Objects.toString(value, "");
    }

    private void add(Kind kind, FormField field, String text, Object... arguments) {
        differences.add(Difference.of(kind, file, field.key(), text, arguments));
    }
}
