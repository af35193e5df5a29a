package org.countypowers.ui.catalog;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.countypowers.catalog.Bar;
import org.countypowers.catalog.Criteria;
import org.countypowers.catalog.Matter;
import org.countypowers.catalog.MatterExport;
import org.countypowers.catalog.MatterQuery;
import org.countypowers.catalog.Matters;
import org.countypowers.catalog.TableOutput.Format;
import org.countypowers.organisation.Departments;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Messages;
import org.countypowers.ui.shell.Pages;

/** The catalogue of matters: find them by what a batch asks for, open one, take the list away as a file. */
@Route(value = "matters", layout = MainLayout.class)
@RolesAllowed("REFERENCE_READ")
public class MattersView extends VerticalLayout implements HasDynamicTitle, BeforeEnterObserver {
    private final Matters matters;
    private final Criteria criteria;
    private final Clock clock;
    private final MatterExport export;
    private final MatterFilters filters;
    private final Listing<Matter> grid = new Listing<>();
    private final Pages<Matter> pages;
    private final Span summary = new Span();
    private Map<String, List<Bar>> bars = Map.of();
    private volatile MatterQuery query;

    MattersView(
            Matters matters,
            Criteria criteria,
            Departments departments,
            MatterExport export,
            Clock clock,
            AuthenticationContext authentication) {
        this.matters = matters;
        this.criteria = criteria;
        this.export = export;
        this.clock = clock;
        addClassName("page");
        setSizeFull();
        filters = new MatterFilters(matters, departments, this::changed);
        columns(departments);
        pages = new Pages<>(grid, this::read, Matter::id);
        Div actions = new Div();
        actions.addClassName("buttons");
        if (authentication.hasAuthority("REFERENCE_MANAGE")) {
            actions.add(new RouterLink(getTranslation("matters.import"), ReferenceView.class));
        }
        actions.add(file(Format.XLSX), file(Format.CSV));
        Div head = new Div(new H2(getTranslation("matters.title")), actions);
        head.addClassName("head");
        summary.getElement().setAttribute("aria-live", "polite");
        pages.addComponentAsFirst(summary);
        add(head, filters, grid, pages);
        setFlexGrow(1, grid);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("matters.title") + " · " + getTranslation("app.name");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation().getQueryParameters());
        pages.first();
    }

    private void changed() {
        pages.first();
        getUI().ifPresent(ui ->
                ui.getPage().getHistory().replaceState(null, new Location("matters", filters.inAddress())));
    }

    private List<Matter> read(String after) {
        try {
            query = filters.query(LocalDate.now(clock));
            List<Matter> page = matters.search(query, after, Pages.SIZE);
            bars = criteria.bars(page.stream().map(Matter::id).toList(), query.day());
            summary.setText(getTranslation("matters.summary", matters.count(query), query.day()));
            grid.setEmptyStateText(getTranslation("matters.empty"));
            return page;
        } catch (RuntimeException failure) {
            Messages.refused(failure);
            summary.setText("");
            grid.setEmptyStateText(getTranslation("matters.failed"));
            return List.of();
        }
    }

    private void columns(Departments departments) {
        grid.addColumn(Matter::id)
                .setHeader(getTranslation("matters.id"))
                .setWidth("92px")
                .setFlexGrow(0);
        grid.setTitle(grid.addComponentColumn(matter ->
                        new RouterLink(matter.name(), MatterView.class, new RouteParameters("matter", matter.id())))
                .setHeader(getTranslation("matters.name"))
                .setFlexGrow(3));
        grid.addColumn(matter -> departments.nameOf(matter.departmentCode()))
                .setHeader(getTranslation("matters.department"));
        grid.addColumn(matter -> getTranslation("level." + matter.currentLevel()))
                .setHeader(getTranslation("matters.current"))
                .setWidth("120px")
                .setFlexGrow(0);
        grid.addColumn(matter -> getTranslation("form." + matter.form())).setHeader(getTranslation("matters.form"));
        grid.addColumn(matter -> matter.risk().name())
                .setHeader(getTranslation("matters.risk"))
                .setWidth("90px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("matters.state"))
                .setWidth("150px")
                .setFlexGrow(0);
    }

    private Span state(Matter matter) {
        return MatterView.state(bars.getOrDefault(matter.id(), List.of()));
    }

    private Component file(Format format) {
        DownloadHandler download = event -> {
            event.setFileName(
                    "matters-" + LocalDate.now(clock) + "." + format.name().toLowerCase(java.util.Locale.ROOT));
            event.setContentType(
                    format == Format.CSV
                            ? "text/csv;charset=UTF-8"
                            : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            export.write(query, format, event.getOutputStream());
        };
        return new Anchor(download, getTranslation("matters.export." + format));
    }
}
