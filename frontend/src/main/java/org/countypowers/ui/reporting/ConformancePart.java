package org.countypowers.ui.reporting;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countypowers.reporting.CourseQuestion;
import org.countypowers.reporting.CourseReport.Conformance;
import org.countypowers.reporting.CourseReport.Deviated;
import org.countypowers.reporting.CourseSheet;
import org.countypowers.reporting.CourseSheet.Part;
import org.countypowers.reporting.domain.CourseFigures.ModelRow;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.Words;

/** How many cases ran as their releases say, and where the others left them. */
class ConformancePart extends CoursePart {
    private final transient CourseParts parts;

    ConformancePart(CourseParts parts) {
        this.parts = parts;
    }

    @Override
    void show(CourseQuestion question) {
        removeAll();
        Conformance found = parts.report().conformance(question);
        Map<Integer, ModelRow> models =
                parts.report().models().stream().collect(Collectors.toMap(ModelRow::id, Function.identity()));
        Paragraph share = new Paragraph(
                found.cases() == 0
                        ? getTranslation("course.conformance.none", found.open())
                        : getTranslation(
                                "course.conformance.share",
                                found.cases(),
                                found.conforming(),
                                CourseSheet.percent(found.conforming(), found.cases()),
                                found.open()));
        share.addClassName("course-figure");
        Listing<Deviated> grid = new Listing<>();
        grid.setAllRowsVisible(true);
        grid.addColumn(each -> CourseFilters.name(models.get(each.at().modelId())))
                .setHeader(getTranslation("course.column.process"))
                .setFlexGrow(2);
        grid.addColumn(this::kind)
                .setHeader(getTranslation("course.column.kind"))
                .setFlexGrow(2);
        grid.addColumn(this::after)
                .setHeader(getTranslation("course.column.after"))
                .setFlexGrow(2);
        grid.addColumn(this::step)
                .setHeader(getTranslation("course.column.step"))
                .setFlexGrow(2);
        grid.addColumn(each -> each.at().cases()).setHeader(getTranslation("course.column.cases"));
        grid.addComponentColumn(each -> cases(question, each)).setHeader(getTranslation("course.column.which"));
        grid.setEmptyStateText(getTranslation(found.cases() == 0 ? "course.empty" : "course.conformance.all"));
        grid.setItems(found.deviations());
        add(
                share,
                grid,
                parts.files(
                        this,
                        Part.DEVIATIONS,
                        question,
                        found.deviations().stream()
                                .flatMap(each -> Stream.of(each.after(), each.step()))
                                .distinct()
                                .toList()),
                new Paragraph(getTranslation("course.conformance.help")));
    }

    private String kind(Deviated each) {
        return getTranslation("course.deviation." + each.at().kind());
    }

    private String after(Deviated each) {
        return each.after().isEmpty() ? getTranslation("course.beginning") : Words.label(each.after());
    }

    private String step(Deviated each) {
        return each.step().isEmpty() ? getTranslation("course.end") : Words.label(each.step());
    }

    private Button cases(CourseQuestion question, Deviated each) {
        String what = kind(each) + ": " + after(each) + " → " + step(each);
        Button open = new Button(getTranslation("course.cases"), click -> new CourseCases(
                        what, parts.opensCases(), (before, size) -> parts.report()
                                .casesOf(question, each, before, size))
                .open());
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        open.setAriaLabel(getTranslation("course.cases.of", what));
        return open;
    }
}
