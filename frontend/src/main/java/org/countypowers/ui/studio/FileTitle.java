package org.countypowers.ui.studio;

import com.vaadin.flow.component.UI;

/** What a file of a draft is called: a model by its kind, others by their file names without the ending. */
final class FileTitle {
    private FileTitle() {}

    static String of(String name) {
        return name.endsWith(".bpmn")
                ? UI.getCurrent().getTranslation("studio.files.diagram")
                : name.substring(0, name.lastIndexOf('.'));
    }
}
