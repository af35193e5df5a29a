package org.countypowers.ui.shell;

import com.vaadin.flow.component.UI;
import java.util.Locale;

/** Words that the models carry, in the reader's language where there is a translation. */
public final class Words {
    private Words() {}

    /** A step that an administrator added has the name that the model gives it, in every language. */
    public static String step(String step, String modelName) {
        return word("step." + step, modelName);
    }

    /** Designers name procedures in Chinese; those that ship with the system have a name in each language. */
    public static String procedure(String processKey, String name) {
        return word("process." + processKey, name);
    }

    private static String word(String key, String modelName) {
        UI ui = UI.getCurrent();
        String translated = ui.getTranslation(key);
        boolean chinese = ui.getLocale().getLanguage().equals(Locale.CHINESE.getLanguage());
        return !modelName.isEmpty() && (chinese || translated.contains(key)) ? modelName : translated;
    }
}
