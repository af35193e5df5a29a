package org.countypowers.ui.studio;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;

/** Redraws a decision table. The browser loads the editor when the first table is opened. */
@Tag("table-editor")
@NpmPackage(value = "dmn-js", version = "17.10.2")
@JsModule("./studio/table-editor.js")
public class TableEditor extends StudioEditor {
    private boolean readOnly;
    private TableChoices choices;

    /** @param language {@code zh} or {@code en} */
    public TableEditor(String language) {
        super(language);
    }

    public void open(String xml, TableChoices newChoices, boolean isReadOnly) {
        choices = newChoices;
        readOnly = isReadOnly;
        opened(xml);
    }

    @Override
    protected void open(String content, String language, int generation) {
        getElement().callJsFunction("open", content, choices.json(), readOnly, language, generation);
    }
}
