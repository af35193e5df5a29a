package org.countypowers.ui.audit;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The acts that have a name, each after the group that it belongs to; a group ends with a dot. */
final class TrailActions {
    private static final String PREFIX = "trail.";

    private TrailActions() {}

    static List<String> all() {
        return ResourceBundle.getBundle("vaadin-i18n.translations", Locale.CHINESE).keySet().stream()
                .filter(key -> key.startsWith(PREFIX) && !key.startsWith("trail.key."))
                .map(key -> key.substring(PREFIX.length()))
                .filter(action -> action.indexOf('.') > 0)
                .flatMap(action -> Stream.of(group(action), action))
                .distinct()
                .sorted()
                .toList();
    }

    static String words(Component page, String action) {
        return action.endsWith(".")
                ? page.getTranslation("audit.group." + action.substring(0, action.length() - 1))
                : page.getTranslation(
                        "audit.search.action",
                        page.getTranslation("audit.group." + action.substring(0, action.indexOf('.'))),
                        page.getTranslation(PREFIX + action));
    }

    private static String group(String action) {
        return action.substring(0, action.indexOf('.') + 1);
    }
}
