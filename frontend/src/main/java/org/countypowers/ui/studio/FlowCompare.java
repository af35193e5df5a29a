package org.countypowers.ui.studio;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import elemental.json.Json;
import elemental.json.JsonObject;
import java.io.Serializable;
import java.util.List;

/** Two flows side by side, what differs marked by a word, a sign and a colour. */
@Tag("flow-compare")
@NpmPackage(value = "bpmn-js", version = "18.31.1")
@NpmPackage(value = "bpmn-js-differ", version = "3.2.0", dev = true)
@NpmPackage(value = "bpmnlint", version = "11.15.0", dev = true)
@NpmPackage(value = "bpmn-moddle", version = "10.3.1", dev = true)
@JsModule("./studio/flow-compare.js")
public class FlowCompare extends Component implements HasSize {
    private final String language;
    private String left;
    private String right;
    private List<Difference> differences = List.of();

    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        MOVED
    }

    public record Difference(String elementId, Kind kind) implements Serializable {
        JsonObject json() {
            JsonObject difference = Json.createObject();
            difference.put("elementId", elementId);
            difference.put("kind", kind.name());
            return difference;
        }
    }

    /** @param language {@code zh} or {@code en} */
    public FlowCompare(String language) {
        this.language = language;
    }

    public void show(String leftXml, String rightXml, List<Difference> newDifferences) {
        left = leftXml;
        right = rightXml;
        differences = List.copyOf(newDifferences);
        if (isAttached()) {
            send();
        }
    }

    /** Marks an element on both sides and brings it into sight. */
    public void select(String id) {
        getElement().callJsFunction("select", id);
    }

    /** A browser's element is new each time that it is attached. */
    @Override
    protected void onAttach(AttachEvent event) {
        if (left != null) {
            send();
        }
    }

    private void send() {
        getElement().callJsFunction("show", left, right, JsonLists.array(differences, Difference::json), language);
    }
}
