package org.countypowers.ui.batch;

import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;

/** What a choice of several tells whoever does not see it, in the reader's language. */
final class ChoiceWords {
    private ChoiceWords() {}

    static MultiSelectComboBoxI18n of() {
        return new MultiSelectComboBoxI18n()
                .setCleared(word("cleared"))
                .setFocused(word("focused"))
                .setSelected(word("selected"))
                .setDeselected(word("deselected"))
                .setTotal(word("total"));
    }

    private static String word(String name) {
        return BatchWords.text("choice." + name);
    }
}
