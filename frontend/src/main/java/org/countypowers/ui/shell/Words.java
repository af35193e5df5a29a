package org.countypowers.ui.shell;

import com.vaadin.flow.component.UI;
import java.util.Locale;

/** Words that the models carry, in the reader's language where there is a translation. */
public final class Words {
    private Words() {}

    /** A step that an administrator added has the name that the model gives it, in every language. */
    public static String step(String step, String modelName) {
        UI ui = UI.getCurrent();
        String key = "step." + step;
        String translated = ui.getTranslation(key);
        boolean chinese = ui.getLocale().getLanguage().equals(Locale.CHINESE.getLanguage());
        return !modelName.isEmpty() && (chinese || translated.contains(key)) ? modelName : translated;
    }
}
