package org.countypowers.ui.reporting;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.countypowers.reporting.CoursePicture;
import org.countypowers.reporting.CoursePicture.Step;
import org.countypowers.reporting.CoursePicture.Transition;
import org.countypowers.reporting.CourseQuestion;
import org.countypowers.reporting.CourseSheet;
import org.countypowers.reporting.CourseSheet.Part;
import org.countypowers.reporting.domain.CourseFigures.ModelRow;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.Words;

/** How often and how long, on the model of a release and as tables. */
class PicturePart extends CoursePart {
    private final transient CourseParts parts;

    PicturePart(CourseParts parts) {
        this.parts = parts;
    }

    @Override
    void show(CourseQuestion question) {
        removeAll();
        Optional<ModelRow> model = parts.report().models().stream()
                .filter(each -> question.modelId() == 0 || each.id() == question.modelId())
                .findFirst();
        if (model.isEmpty()) {
            add(new Paragraph(getTranslation("course.empty")));
            return;
        }
        CourseQuestion asked = new CourseQuestion(
                question.matterId(),
                question.county(),
                question.countyClass(),
                question.from(),
                question.to(),
                model.get().id());
        CoursePicture picture = parts.report().picture(asked);
        List<String> names = picture.steps().stream().map(Step::name).toList();
        add(
                new H3(CourseFilters.name(model.get())),
                new Paragraph(
                        getTranslation(question.modelId() == 0 ? "course.picture.help.first" : "course.picture.help")),
                new CourseDiagram(picture),
                new H3(getTranslation("course.picture.steps")),
                steps(picture.steps()),
                parts.files(this, Part.STEPS, asked, names),
                new H3(getTranslation("course.picture.transitions")),
                transitions(picture.transitions()),
                parts.files(
                        this,
                        Part.TRANSITIONS,
                        asked,
                        picture.transitions().stream()
                                .flatMap(each -> Stream.of(each.fromName(), each.toName()))
                                .distinct()
                                .toList()));
    }

    private Listing<Step> steps(List<Step> steps) {
        Listing<Step> grid = new Listing<>();
        grid.setAllRowsVisible(true);
        grid.setRoom(860);
        grid.addColumn(step -> Words.label(step.name()))
                .setHeader(getTranslation("course.column.step"))
                .setFlexGrow(2);
        grid.addColumn(Step::passes).setHeader(getTranslation("course.column.passes"));
        grid.addColumn(step -> CourseSheet.days(step.median())).setHeader(getTranslation("course.column.median"));
        grid.addColumn(step -> CourseSheet.days(step.p90())).setHeader(getTranslation("course.column.p90"));
        grid.addColumn(step -> CourseSheet.days(step.waited())).setHeader(getTranslation("course.column.waited"));
        grid.addColumn(step -> CourseSheet.days(step.worked())).setHeader(getTranslation("course.column.worked"));
        grid.addColumn(step -> CourseSheet.days(step.away())).setHeader(getTranslation("course.column.away"));
        grid.addColumn(Step::waiting).setHeader(getTranslation("course.column.waiting"));
        grid.setEmptyStateText(getTranslation("course.empty"));
        grid.setItems(steps);
        return grid;
    }

    private Listing<Transition> transitions(List<Transition> transitions) {
        Listing<Transition> grid = new Listing<>();
        grid.setAllRowsVisible(true);
        grid.addColumn(each ->
                        each.from().isEmpty() ? getTranslation("course.beginning") : Words.label(each.fromName()))
                .setHeader(getTranslation("course.column.from"))
                .setFlexGrow(2);
        grid.addColumn(each -> Words.label(each.toName()))
                .setHeader(getTranslation("course.column.to"))
                .setFlexGrow(2);
        grid.addColumn(Transition::passes).setHeader(getTranslation("course.column.passes"));
        grid.addColumn(each -> CourseSheet.days(each.median())).setHeader(getTranslation("course.column.median"));
        grid.addColumn(each -> CourseSheet.days(each.p90())).setHeader(getTranslation("course.column.p90"));
        grid.setEmptyStateText(getTranslation("course.empty"));
        grid.setItems(transitions);
        return grid;
    }
}
