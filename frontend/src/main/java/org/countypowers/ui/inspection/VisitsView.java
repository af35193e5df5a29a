package org.countypowers.ui.inspection;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.countypowers.inspection.VisitBook;
import org.countypowers.inspection.VisitBook.Line;
import org.countypowers.inspection.VisitBook.Tab;
import org.countypowers.inspection.VisitInspector;
import org.countypowers.inspection.VisitedObject;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Pages;
import org.countypowers.ui.shell.SupervisionTabs;

/** Visits to licensees: what is work today and what is overdue, what comes, what was made. */
@Route(value = "supervision/visits", layout = MainLayout.class)
@RolesAllowed("SUPERVISION_READ")
public class VisitsView extends VerticalLayout implements HasDynamicTitle {
    private final transient InspectionServices services;
    private final LocalDate today;
    private final Listing<Line> grid = new Listing<>();
    private final Pages<Line> pages;
    private final Tabs tabs = new Tabs();
    private final Map<Tab, com.vaadin.flow.component.tabs.Tab> labels = new EnumMap<>(Tab.class);

    VisitsView(InspectionServices services) {
        this.services = services;
        today = LocalDate.now(services.clock());
        addClassName("page");
        setSizeFull();
        for (Tab each : Tab.values()) {
            com.vaadin.flow.component.tabs.Tab label = new com.vaadin.flow.component.tabs.Tab();
            labels.put(each, label);
            tabs.add(label);
        }
        tabs.addSelectedChangeListener(change -> reload());
        Div top = new Div(new H2(getTranslation("inspection.visits")));
        top.addClassName("title-line");
        if (!services.inspectors().own().isEmpty()) {
            top.add(new Button(
                    getTranslation("inspection.order"), click -> new OrderDialog(services, this::reload).open()));
        }
        columns();
        pages = new Pages<>(
                grid,
                this::read,
                line -> line.visit().dueOn() + " " + line.visit().id());
        add(
                new SupervisionTabs(VisitsView.class),
                top,
                new Paragraph(getTranslation("inspection.visits.help")),
                tabs,
                grid,
                pages);
        setFlexGrow(1, grid);
        reload();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("inspection.visits") + " · " + getTranslation("app.name");
    }

    private Tab tab() {
        return Tab.values()[tabs.getSelectedIndex()];
    }

    private void reload() {
        labels.forEach((tab, label) -> {
            int count = services.visits().count(tab);
            label.setLabel(
                    getTranslation("inspection.visits." + tab) + " " + (count >= VisitBook.CAP ? "999+" : count));
        });
        grid.setEmptyStateText(getTranslation("inspection.visits.empty." + tab()));
        pages.first();
    }

    private List<Line> read(String after) {
        String[] key = after.split(" ");
        return after.isEmpty()
                ? services.visits().page(tab(), null, 0, Pages.SIZE)
                : services.visits().page(tab(), LocalDate.parse(key[0]), Long.parseLong(key[1]), Pages.SIZE);
    }

    private void columns() {
        grid.setRoom(760);
        grid.setTitle(grid.addComponentColumn(this::licensee)
                .setHeader(getTranslation("supervision.licensee"))
                .setFlexGrow(2));
        grid.addColumn(line -> line.objects().stream()
                        .map(VisitedObject::matterName)
                        .distinct()
                        .collect(Collectors.joining(getTranslation("handover.comma"))))
                .setHeader(getTranslation("matters.name"))
                .setFlexGrow(2);
        grid.addColumn(line ->
                        getTranslation("inspection.ground." + line.visit().ground()))
                .setHeader(getTranslation("inspection.ground"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::due)
                .setHeader(getTranslation("inspection.due"))
                .setWidth("124px")
                .setFlexGrow(0);
        grid.addColumn(line -> names(line)).setHeader(getTranslation("inspection.inspectors.two"));
    }

    private RouterLink licensee(Line line) {
        return new RouterLink(
                line.visit().licensee(), VisitDetailView.class, line.visit().id());
    }

    private Component due(Line line) {
        boolean made = line.visit().doneOn() != null;
        Div cell = new Div(new Span((made ? line.visit().doneOn() : line.visit().dueOn()).toString()));
        cell.addClassName("stack");
        if (line.visit().result() != null) {
            cell.add(VisitHead.state(line.visit()));
        }
        if (line.visit().overdue(today)) {
            Span late = new Span(getTranslation("inspection.overdue"));
            late.addClassNames("tag", "tag-bad");
            cell.add(late);
        }
        return cell;
    }

    private String names(Line line) {
        return line.inspectors().isEmpty()
                ? getTranslation("inspection.notArranged")
                : line.inspectors().stream()
                        .map(VisitInspector::officerName)
                        .collect(Collectors.joining(getTranslation("handover.comma")));
    }
}
