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
                forms.add(Kind.ADDED, field, "field.added", field.label());
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

    private void field(FormField before, FormField after) {
        if (before.required() != after.required()) {
            add(Kind.CHANGED, after, after.required() ? "field.required" : "field.optional", after.label());
        }
        changed(after, "field.label", before.label(), after.label());
        changed(after, "field.type", before.type(), after.type());
        changed(after, "field.choices", choices(before), choices(after));
        changed(after, "field.help", before.help(), after.help());
        changed(after, "field.bounds", bounds(before), bounds(after));
        changed(after, "field.hide", before.hideWhen(), after.hideWhen());
        changed(after, "field.group", before.group(), after.group());
    }

    private static String choices(FormField field) {
        String supplied = field.valuesKey() == null ? "" : field.valuesKey();
        return field.choices().stream()
                .map(choice -> choice.label() + "（" + choice.value() + "）")
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
            add(Kind.CHANGED, field, text, field.label(), Objects.toString(before, ""), Objects.toString(after, ""));
        }
    }

    private void add(Kind kind, FormField field, String text, Object... arguments) {
        differences.add(Difference.of(kind, file, field.key(), text, arguments));
    }
}
