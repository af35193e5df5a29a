package org.countypowers.ui.studio;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;

/** Redraws a form within the subset that the house draws. The browser loads the editor when the first form is opened. */
@Tag("form-editor")
@NpmPackage(value = "@bpmn-io/form-js-editor", version = "1.23.0")
@NpmPackage(value = "@bpmn-io/form-js-viewer", version = "1.23.0")
@JsModule("./studio/form-editor.js")
public class FormEditor extends StudioEditor {
    private boolean readOnly;

    /** @param language {@code zh} or {@code en} */
    public FormEditor(String language) {
        super(language);
    }

    public void open(String json, boolean isReadOnly) {
        readOnly = isReadOnly;
        opened(json);
    }

    @Override
    protected void open(String content, String language, int generation) {
        getElement().callJsFunction("open", content, readOnly, language, generation);
    }
}
