package org.countypowers.ui.studio;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import elemental.json.Json;
import elemental.json.JsonObject;
import java.io.Serializable;
import java.util.List;

/** Redesigns a flow within what ModelGate lets pass. The browser loads the editor when the first flow is opened. */
@Tag("flow-editor")
@NpmPackage(value = "bpmn-js", version = "18.31.1")
@NpmPackage(value = "bpmn-js-properties-panel", version = "5.65.3")
@NpmPackage(value = "@bpmn-io/properties-panel", version = "3.55.0")
@NpmPackage(value = "bpmn-js-element-templates", version = "2.37.0")
@NpmPackage(value = "camunda-bpmn-js-behaviors", version = "1.18.0")
@NpmPackage(value = "camunda-bpmn-moddle", version = "8.0.1")
@NpmPackage(value = "bpmn-js-token-simulation", version = "0.39.4")
@NpmPackage(value = "bpmn-js-i18n", version = "2.3.0")
@NpmPackage(value = "diagram-js", version = "15.28.1")
@JsModule("./studio/flow-editor.js")
public class FlowEditor extends StudioEditor {
    private FlowChoices choices;
    private boolean readOnly;
    private List<Mark> marks = List.of();

    /** What a check found at an element. */
    public record Mark(String elementId, Severity severity, String text) implements Serializable {
        JsonObject json() {
            JsonObject mark = Json.createObject();
            mark.put("elementId", elementId);
            mark.put("severity", severity.name());
            mark.put("text", text);
            return mark;
        }
    }

    public enum Severity {
        ERROR,
        WARNING,
        INFO
    }

    /** @param language {@code zh} or {@code en} */
    public FlowEditor(String language) {
        super(language);
    }

    public void open(String xml, FlowChoices newChoices, boolean isReadOnly) {
        choices = newChoices;
        readOnly = isReadOnly;
        marks = List.of();
        opened(xml);
    }

    /** Takes the place of the marks before; an element that is not drawn has none. */
    public void findings(List<Mark> newMarks) {
        marks = List.copyOf(newMarks);
        if (isAttached()) {
            sendMarks();
        }
    }

    /** What can be picked now; what is drawn stays as it is. */
    public void choose(FlowChoices newChoices) {
        choices = newChoices;
        call("choose", choices.json());
    }

    public void simulate(boolean on) {
        call("simulate", on);
    }

    @Override
    protected void open(String content, String language, int generation) {
        getElement().callJsFunction("open", content, choices.json(), readOnly, language, generation);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        sendMarks();
    }

    private void sendMarks() {
        call("findings", JsonLists.array(marks, Mark::json));
    }
}
