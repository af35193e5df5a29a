package org.countypowers.ui.reporting;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.countypowers.reporting.CourseQuestion;
import org.countypowers.reporting.CourseReport.County;
import org.countypowers.reporting.CourseSheet;
import org.countypowers.reporting.CourseSheet.Part;
import org.countypowers.reporting.domain.CourseFigures.CountyRow;
import org.countypowers.ui.shell.Listing;

/** Whose days cases took: the applicant's, each level's waiting and working, and those that do not count. */
class WhosePart extends CoursePart {
    /** Bars; the table has all counties. */
    private static final int BARS = 20;

    private final transient CourseParts parts;

    WhosePart(CourseParts parts) {
        this.parts = parts;
    }

    @Override
    void show(CourseQuestion question) {
        removeAll();
        List<CountyRow> rows =
                parts.report().counties(question).stream().map(County::sums).toList();
        if (rows.isEmpty()) {
            add(new Paragraph(getTranslation("course.empty")));
            return;
        }
        List<CountyRow> most = rows.stream()
                .sorted(Comparator.comparingLong(CountyRow::cases).reversed())
                .limit(BARS)
                .toList();
        double longest = Math.max(
                most.stream().mapToDouble(row -> total(List.of(row))).max().orElse(0), total(rows));
        add(new Paragraph(getTranslation("course.whose.help")), legend());
        add(new WhoseBar(
                getTranslation(
                        "course.whose.all",
                        rows.stream().mapToLong(CountyRow::cases).sum()),
                rows,
                longest));
        if (rows.size() > 1) {
            most.forEach(row -> add(new WhoseBar(
                    getTranslation("course.whose.county", row.name(), row.cases()), List.of(row), longest)));
        }
        add(
                new H3(getTranslation("course.whose.table")),
                table(rows),
                parts.files(this, Part.COUNTIES, question, List.of()));
    }

    private static double total(List<CountyRow> rows) {
        return Arrays.stream(WhoseDays.values())
                .mapToDouble(whose -> whose.minutes(rows))
                .sum();
    }

    private Div legend() {
        Div legend = new Div();
        legend.addClassName("whose-legend");
        for (WhoseDays whose : WhoseDays.values()) {
            Span sample = new Span();
            sample.addClassNames("whose-sample", "whose-" + whose.word());
            legend.add(new Span(sample, new Span(getTranslation("course.column." + whose.word()))));
        }
        return legend;
    }

    private Listing<CountyRow> table(List<CountyRow> rows) {
        Listing<CountyRow> grid = new Listing<>();
        grid.setAllRowsVisible(true);
        grid.setRoom(900);
        grid.addColumn(CountyRow::name)
                .setHeader(getTranslation("course.column.county"))
                .setFlexGrow(2);
        grid.addColumn(CountyRow::cases).setHeader(getTranslation("course.column.cases"));
        for (WhoseDays whose : WhoseDays.values()) {
            grid.addColumn(row -> CourseSheet.days(whose.minutes(row), row.cases()))
                    .setHeader(getTranslation("course.column." + whose.word()));
        }
        grid.setItems(rows);
        return grid;
    }
}
