package org.countypowers.ui.reporting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.countypowers.reporting.CourseSheet;
import org.countypowers.reporting.domain.CourseFigures.CaseRow;
import org.countypowers.ui.casework.CaseDetailView;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.Pages;

/** The cases behind a number, paged. */
class CourseCases extends Dialog {
    interface Read {
        List<CaseRow> before(long id, int size);
    }

    CourseCases(String what, boolean opensCases, Read read) {
        setHeaderTitle(getTranslation("course.cases.title"));
        setWidth("min(900px, 96vw)");
        Listing<CaseRow> grid = new Listing<>();
        grid.setAllRowsVisible(true);
        grid.addComponentColumn(row -> number(row, opensCases))
                .setHeader(getTranslation("course.column.number"))
                .setFlexGrow(2);
        grid.addColumn(CaseRow::matterName).setHeader(getTranslation("course.column.matter"));
        grid.addColumn(CaseRow::countyName).setHeader(getTranslation("course.column.county"));
        grid.addColumn(CaseRow::endedOn).setHeader(getTranslation("course.column.ended"));
        grid.addColumn(row -> CourseSheet.days(row.totalMin())).setHeader(getTranslation("course.column.days"));
        grid.setEmptyStateText(getTranslation("course.empty"));
        Pages<CaseRow> pages = new Pages<>(
                grid,
                after -> read.before(after.isEmpty() ? Long.MAX_VALUE : Long.parseLong(after), Pages.SIZE),
                row -> String.valueOf(row.id()));
        add(new Paragraph(what), grid, pages);
        getFooter().add(new Button(getTranslation("audit.search.close"), click -> close()));
        pages.first();
    }

    private static Component number(CaseRow row, boolean opensCases) {
        return opensCases ? new RouterLink(row.number(), CaseDetailView.class, row.id()) : new Span(row.number());
    }
}
