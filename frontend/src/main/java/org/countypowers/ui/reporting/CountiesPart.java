package org.countypowers.ui.reporting;

import com.vaadin.flow.component.html.Paragraph;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.countypowers.reporting.CourseQuestion;
import org.countypowers.reporting.CourseReport.County;
import org.countypowers.reporting.CourseSheet;
import org.countypowers.reporting.CourseSheet.Part;
import org.countypowers.reporting.domain.CourseFigures.CountyRow;
import org.countypowers.ui.shell.Listing;

/** Counties side by side; of one class where the filter says so. */
class CountiesPart extends CoursePart {
    private final transient CourseParts parts;

    CountiesPart(CourseParts parts) {
        this.parts = parts;
    }

    @Override
    void show(CourseQuestion question) {
        removeAll();
        Listing<County> grid = new Listing<>();
        grid.setAllRowsVisible(true);
        grid.addColumn(each -> each.sums().name())
                .setHeader(getTranslation("course.column.county"))
                .setFlexGrow(2)
                .setComparator(Comparator.comparing(each -> each.sums().name()));
        grid.addColumn(each -> each.sums().cases())
                .setHeader(getTranslation("course.column.cases"))
                .setComparator(Comparator.comparingLong(each -> each.sums().cases()));
        grid.addColumn(each -> CourseSheet.days(each.median()))
                .setHeader(getTranslation("course.column.median"))
                .setComparator(Comparator.comparingInt(County::median));
        share(grid, "within", CountyRow::within, CountyRow::limited);
        share(grid, "refused", CountyRow::refused, CountyRow::cases);
        share(grid, "supplemented", CountyRow::supplemented, CountyRow::cases);
        grid.setEmptyStateText(getTranslation("course.empty"));
        grid.setItems(parts.report().counties(question));
        add(
                new Paragraph(getTranslation(
                        question.countyClass().isEmpty() ? "course.counties.help" : "course.counties.class",
                        question.countyClass().isEmpty()
                                ? ""
                                : getTranslation("eligibility.class." + question.countyClass()))),
                grid,
                parts.files(this, Part.COUNTIES, question, List.of()));
    }

    private void share(
            Listing<County> grid, String column, ToLongFunction<CountyRow> part, ToLongFunction<CountyRow> whole) {
        grid.addColumn(each -> getTranslation(
                        "course.share",
                        CourseSheet.percent(part.applyAsLong(each.sums()), whole.applyAsLong(each.sums())),
                        part.applyAsLong(each.sums()),
                        whole.applyAsLong(each.sums())))
                .setHeader(getTranslation("course.column." + column))
                .setComparator(Comparator.comparingDouble(each -> whole.applyAsLong(each.sums()) == 0
                        ? 0
                        : (double) part.applyAsLong(each.sums()) / whole.applyAsLong(each.sums())));
    }
}
