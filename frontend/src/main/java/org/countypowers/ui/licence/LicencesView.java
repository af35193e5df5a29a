package org.countypowers.ui.licence;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.countypowers.catalog.Matters;
import org.countypowers.licence.LicenceBook;
import org.countypowers.licence.LicenceGroup;
import org.countypowers.licence.LicenceLine;
import org.countypowers.licence.LicenceStatus;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Pages;

/** What was granted, the newest first: what is in force, what will not be for long, and what waits to be cancelled. */
@Route(value = "licences", layout = MainLayout.class)
@RolesAllowed("LICENCE_READ")
public class LicencesView extends VerticalLayout implements HasDynamicTitle {
    private final transient LicenceBook book;
    private final transient Bodies bodies;
    private final Listing<LicenceLine> grid = new Listing<>();
    private final Tabs tabs = new Tabs();
    private final Map<LicenceGroup, Tab> labels = new EnumMap<>(LicenceGroup.class);
    private final LicenceFilters filters;
    private final Pages<LicenceLine> pages;

    LicencesView(LicenceBook book, Matters matters, Bodies bodies, CurrentOfficer officers) {
        this.book = book;
        this.bodies = bodies;
        addClassName("page");
        setSizeFull();
        for (LicenceGroup group : LicenceGroup.values()) {
            Tab tab = new Tab();
            labels.put(group, tab);
            tabs.add(tab);
        }
        tabs.addSelectedChangeListener(change -> reload());
        pages = new Pages<>(grid, this::read, line -> String.valueOf(line.id()));
        filters = new LicenceFilters(matters, officers, bodies, pages::first);
        columns();
        add(
                new H2(getTranslation("licence.title")),
                new Paragraph(getTranslation("licence.help")),
                tabs,
                filters,
                grid,
                pages);
        setFlexGrow(1, grid);
        reload();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("licence.title") + " · " + getTranslation("app.name");
    }

    private LicenceGroup group() {
        return LicenceGroup.values()[tabs.getSelectedIndex()];
    }

    private void reload() {
        book.counts().forEach((group, count) -> labels.get(group)
                .setLabel(getTranslation(
                        "licence.group.count",
                        getTranslation("licence.group." + group),
                        count >= LicenceBook.CAP ? "999+" : String.valueOf(count))));
        grid.setEmptyStateText(getTranslation("licence.empty." + group()));
        pages.first();
    }

    private List<LicenceLine> read(String before) {
        return book.page(
                filters.query(group()), before.isEmpty() ? Long.MAX_VALUE : Long.parseLong(before), Pages.SIZE);
    }

    private void columns() {
        grid.setRoom(820);
        grid.addComponentColumn(LicencesView::link)
                .setHeader(getTranslation("licence.licensee"))
                .setWidth("180px")
                .setFlexGrow(2);
        grid.addColumn(LicenceLine::matterName)
                .setHeader(getTranslation("matters.name"))
                .setWidth("180px")
                .setFlexGrow(2);
        grid.addColumn(LicenceLine::number)
                .setHeader(getTranslation("licence.number"))
                .setWidth("190px")
                .setFlexGrow(1);
        grid.addColumn(line -> bodies.body(line.decidingBody()).name())
                .setHeader(getTranslation("licence.decidingBody"))
                .setWidth("150px")
                .setFlexGrow(1);
        grid.addColumn(line -> line.grantedOn().toString())
                .setHeader(getTranslation("licence.grantedOn"))
                .setWidth("108px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("licence.validTo"))
                .setWidth("132px")
                .setFlexGrow(0);
    }

    private static RouterLink link(LicenceLine line) {
        return new RouterLink(line.licensee(), LicenceView.class, line.id());
    }

    private Component state(LicenceLine line) {
        Div cell = new Div(new Span(LicenceWords.until(line)));
        cell.addClassName("stack");
        if (line.status() != LicenceStatus.VALID) {
            cell.add(LicenceWords.status(line));
        }
        return cell;
    }
}
