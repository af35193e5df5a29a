package org.countypowers.ui.catalog;

import com.vaadin.flow.component.UI;
import java.util.Map;
import org.countypowers.catalog.MatterVersion.Change;
import org.countypowers.organisation.Departments;

/** The catalogue's codes, and what a version changed, in the reader's words. */
class MatterWords {
    private static final Map<String, String> ENUMERATIONS = Map.of(
            "current", "level.",
            "target", "level.",
            "reception", "level.",
            "handling", "level.",
            "nameLevel", "level.",
            "form", "form.",
            "decider", "decider.",
            "scheme", "matters.scheme.",
            "reservation", "matters.reservation.",
            "commitment", "answer.");

    private final UI ui = UI.getCurrent();
    private final Departments departments;

    MatterWords(Departments departments) {
        this.departments = departments;
    }

    String value(String field, String code) {
        if (code.isEmpty()) {
            return "";
        }
        return switch (field) {
            case "department" -> departments.nameOf(code);
            case "limit" -> code.startsWith("0 ") ? ui.getTranslation("matters.instant") : days(code);
            case "extension", "promise" -> code.startsWith("0 ") ? "" : days(code);
            default -> ENUMERATIONS.containsKey(field) ? ui.getTranslation(ENUMERATIONS.get(field) + code) : code;
        };
    }

    String of(Change change) {
        String field = ui.getTranslation("matters." + change.field());
        String before = value(change.field(), change.before());
        String after = value(change.field(), change.after());
        if (before.isEmpty()) {
            return ui.getTranslation("matters.change.added", field, after);
        }
        if (after.isEmpty()) {
            return ui.getTranslation("matters.change.removed", field, before);
        }
        return ui.getTranslation("matters.change.replaced", field, before, after);
    }

    private String days(String code) {
        String[] amountAndUnit = code.split(" ");
        return ui.getTranslation("limit." + amountAndUnit[1], Integer.parseInt(amountAndUnit[0]));
    }
}
