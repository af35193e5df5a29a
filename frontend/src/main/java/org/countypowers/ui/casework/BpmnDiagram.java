package org.countypowers.ui.casework;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import elemental.json.Json;
import elemental.json.JsonArray;
import java.util.List;
import org.countypowers.casework.CaseDiagrams.Diagram;

/** Draws a model with bpmn-js; its text alternative is the list of opinions beside it. */
@Tag("bpmn-diagram")
@NpmPackage(value = "bpmn-js", version = "18.31.1")
@JsModule("./bpmn-diagram.js")
@CssImport("bpmn-js/dist/assets/diagram-js.css")
public class BpmnDiagram extends Component {
    private final transient Diagram diagram;
    private final String label;

    public BpmnDiagram(Diagram diagram, String label) {
        this.diagram = diagram;
        this.label = label;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement()
                .callJsFunction(
                        "show",
                        diagram.xml(),
                        ids(diagram.done()),
                        ids(diagram.current()),
                        label,
                        event.getUI().getLocale().getLanguage());
    }

    private static JsonArray ids(List<String> ids) {
        JsonArray array = Json.createArray();
        for (int i = 0; i < ids.size(); i++) {
            array.set(i, ids.get(i));
        }
        return array;
    }
}
