package org.countypowers.ui.reporting;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import elemental.json.Json;
import elemental.json.JsonObject;
import java.util.function.LongFunction;
import org.countypowers.reporting.CoursePicture;
import org.countypowers.reporting.CourseSheet;

/** A release's model with the passes and times at its steps and flows; the tables beside it say the same. */
@Tag("course-diagram")
@NpmPackage(value = "bpmn-js", version = "18.31.1")
@JsModule("./course-diagram.js")
@CssImport("bpmn-js/dist/assets/diagram-js.css")
class CourseDiagram extends Component {
    private final transient CoursePicture picture;

    CourseDiagram(CoursePicture picture) {
        this.picture = picture;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        JsonObject steps = Json.createObject();
        for (CoursePicture.Step step : picture.steps()) {
            String passes = getTranslation(
                    "course.mark.step", step.passes(), CourseSheet.days(step.median()), CourseSheet.days(step.p90()));
            steps.put(
                    step.id(),
                    step.waiting() == 0
                            ? passes
                            : passes + " " + getTranslation("course.mark.waiting", step.waiting()));
        }
        long most = picture.flows().stream()
                .mapToLong(CoursePicture.Flow::passes)
                .max()
                .orElse(1);
        LongFunction<Double> share = passes -> (double) passes / most;
        JsonObject flows = Json.createObject();
        for (CoursePicture.Flow flow : picture.flows()) {
            JsonObject mark = Json.createObject();
            mark.put("text", getTranslation("course.mark.flow", flow.passes(), CourseSheet.days(flow.median())));
            mark.put("passes", String.valueOf(flow.passes()));
            mark.put("share", share.apply(flow.passes()));
            flows.put(flow.id(), mark);
        }
        getElement()
                .callJsFunction(
                        "show",
                        picture.xml(),
                        steps,
                        flows,
                        getTranslation("course.picture.label"),
                        event.getUI().getLocale().getLanguage());
    }
}
