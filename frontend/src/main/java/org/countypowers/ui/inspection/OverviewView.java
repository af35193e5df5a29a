package org.countypowers.ui.inspection;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.countypowers.inspection.CountyOverview;
import org.countypowers.inspection.CountyOverview.Line;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.SupervisionTabs;

/** The year's supervision: a calendar of what is due, and county by county what is watched over, due and failing. */
@Route(value = "supervision/overview", layout = MainLayout.class)
@RolesAllowed("SUPERVISION_READ")
public class OverviewView extends VerticalLayout implements HasDynamicTitle {
    private static final int YEARS = 3;
    private static final List<String> COLUMNS = List.of(
            "division",
            "objects",
            "risky",
            "given",
            "coming",
            "overdue",
            "begun",
            "made",
            "passed",
            "failed",
            "rectifying",
            "late",
            "filed");

    private final transient CountyOverview overview;
    private final LocalDate today;
    private final Select<Integer> year = new Select<>();
    private final Listing<Line> counties = new Listing<>();

    OverviewView(CountyOverview overview, InspectionServices services) {
        this.overview = overview;
        today = LocalDate.now(services.clock());
        addClassName("page");
        year.setAriaLabel(getTranslation("inspection.plan.year"));
        year.setItems(IntStream.rangeClosed(today.getYear() - YEARS, today.getYear() + 1)
                .boxed()
                .toList());
        year.setItemLabelGenerator(String::valueOf);
        year.setValue(today.getYear());
        year.addValueChangeListener(change -> reload());
        columns();
        Div head = new Div(new H3(getTranslation("inspection.overview.counties")), year, file());
        head.addClassName("title-line");
        add(
                new SupervisionTabs(OverviewView.class),
                new H2(getTranslation("inspection.overview")),
                new VisitCalendar(overview, services, today),
                head,
                new Paragraph(getTranslation("inspection.overview.help")),
                counties);
        reload();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("inspection.overview") + " · " + getTranslation("app.name");
    }

    private void reload() {
        counties.setItems(overview.counties(year.getValue()));
    }

    private void columns() {
        counties.setRoom(1000);
        counties.setAllRowsVisible(true);
        counties.setEmptyStateText(getTranslation("inspection.overview.empty"));
        counties.setTitle(counties.addColumn(Line::divisionName)
                .setHeader(getTranslation("inspection.overview.division"))
                .setAutoWidth(true));
        number("objects", line -> line.objects().objects());
        number("risky", line -> line.objects().risky());
        alarm("given", line -> line.objects().given());
        number("coming", line -> line.visits().coming());
        alarm("overdue", line -> line.visits().overdue());
        number("begun", line -> line.visits().begun());
        number("made", line -> line.visits().made());
        number("passed", line -> line.visits().passed());
        number("failed", line -> line.visits().failed());
        number("rectifying", line -> line.visits().rectifying());
        alarm("late", line -> line.visits().late());
        number("filed", line -> line.visits().filed());
    }

    private void number(String name, ToIntFunction<Line> value) {
        numeric(name, counties.addColumn(value::applyAsInt));
    }

    /** What should be none stands out where there is any. */
    private void alarm(String name, ToIntFunction<Line> value) {
        numeric(name, counties.addComponentColumn(line -> {
            int count = value.applyAsInt(line);
            Span cell = new Span(String.valueOf(count));
            if (count > 0) {
                cell.addClassNames("tag", "tag-bad");
            }
            return cell;
        }));
    }

    private void numeric(String name, Grid.Column<Line> column) {
        column.setHeader(getTranslation("inspection.overview." + name)).setFlexGrow(1);
    }

    private Component file() {
        List<String> heads = COLUMNS.stream()
                .map(name -> getTranslation("inspection.overview." + name))
                .toList();
        DownloadHandler download = event -> {
            event.setFileName("supervision-" + year.getValue() + ".xlsx");
            event.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            overview.export(year.getValue(), heads, event.getOutputStream());
        };
        return new Anchor(download, getTranslation("matters.export.XLSX"));
    }
}
