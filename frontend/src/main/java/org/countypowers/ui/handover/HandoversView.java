package org.countypowers.ui.handover;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.countypowers.catalog.Matters;
import org.countypowers.handover.HandoverBook;
import org.countypowers.handover.HandoverSummary;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Pages;

/** Powers that change hands, the newest first: from whom to whom, by when, and what stands in the way. */
@Route(value = "handovers", layout = MainLayout.class)
@RolesAllowed("HANDOVER_READ")
public class HandoversView extends VerticalLayout implements HasDynamicTitle, BeforeEnterObserver {
    /** Query parameter that narrows the list to a county. */
    public static final String DIVISION = "division";

    private final HandoverBook book;
    private final Matters matters;
    private final Listing<HandoverSummary> grid = new Listing<>();
    private final HandoverFilters filters;
    private final Pages<HandoverSummary> pages;
    private Map<String, String> names = Map.of();

    HandoversView(HandoverBook book, Matters matters, Bodies bodies, CurrentOfficer officers) {
        this.book = book;
        this.matters = matters;
        addClassName("page");
        setSizeFull();
        pages = new Pages<>(grid, this::read, row -> String.valueOf(row.id()));
        filters = new HandoverFilters(officers, bodies, pages::first);
        columns();
        add(
                new H2(getTranslation("handover.title")),
                new Paragraph(getTranslation("handover.help")),
                filters,
                grid,
                pages);
        setFlexGrow(1, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.narrow(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(DIVISION)
                .orElse(null));
        pages.first();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("handover.title") + " · " + getTranslation("app.name");
    }

    private List<HandoverSummary> read(String before) {
        List<HandoverSummary> rows =
                book.page(filters.query(), before.isEmpty() ? Long.MAX_VALUE : Long.parseLong(before), Pages.SIZE);
        names = matters.names(rows.stream()
                .flatMap(row -> row.matterIds().stream())
                .distinct()
                .toList());
        return rows;
    }

    private void columns() {
        grid.setRoom(900);
        grid.addComponentColumn(HandoversView::link)
                .setHeader(getTranslation("handover.number"))
                .setWidth("132px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("handover.state"))
                .setWidth("180px")
                .setFlexGrow(1);
        grid.addColumn(row -> getTranslation("handover.kind." + row.kind()))
                .setHeader(getTranslation("handover.kind"))
                .setWidth("96px")
                .setFlexGrow(0);
        grid.addColumn(this::matters)
                .setHeader(getTranslation("handover.matters"))
                .setWidth("180px")
                .setFlexGrow(3);
        grid.addColumn(row -> getTranslation(
                        "handover.between",
                        row.giving().organ(),
                        row.receiving().organ()))
                .setHeader(getTranslation("handover.bodies"))
                .setWidth("200px")
                .setFlexGrow(3);
        grid.addColumn(row -> row.effectiveOn().toString())
                .setHeader(getTranslation("handover.effectiveOn"))
                .setWidth("108px")
                .setFlexGrow(0);
        grid.addComponentColumn(HandoversView::due)
                .setHeader(getTranslation("handover.dueOn"))
                .setWidth("120px")
                .setFlexGrow(0);
        grid.setEmptyStateText(getTranslation("handover.empty"));
    }

    private static RouterLink link(HandoverSummary row) {
        RouterLink link = new RouterLink(row.number(), HandoverDetailView.class, row.id());
        link.addClassName("number");
        return link;
    }

    private String matters(HandoverSummary row) {
        String shown = row.matterIds().stream()
                .limit(3)
                .map(id -> names.getOrDefault(id, id))
                .collect(Collectors.joining(getTranslation("handover.comma")));
        String named = row.matterIds().size() > 3
                ? getTranslation("handover.matters.more", shown, row.matterIds().size())
                : shown;
        return row.divisionName() + " · " + named;
    }

    private static Component due(HandoverSummary row) {
        Div cell = new Div(new Span(row.dueOn().toString()));
        cell.addClassName("stack");
        if (row.late()) {
            cell.add(HandoverWords.late());
        }
        return cell;
    }

    private Component state(HandoverSummary row) {
        Div cell = new Div(HandoverWords.state(row));
        cell.addClassName("stack");
        if (!row.problemKey().isEmpty()) {
            Span problem = new Span(HandoverWords.problem(row.problemKey(), row.problemArguments()));
            problem.addClassName("fault");
            cell.add(problem);
        }
        return cell;
    }
}
