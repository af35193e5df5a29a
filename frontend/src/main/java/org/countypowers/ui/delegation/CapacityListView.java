package org.countypowers.ui.delegation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.countypowers.catalog.Matters;
import org.countypowers.delegation.CapacityRecords;
import org.countypowers.delegation.CapacityRecords.Line;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Division;
import org.countypowers.organisation.Level;
import org.countypowers.organisation.Role;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Pages;
import org.countypowers.ui.shell.ServedCounties;

/** What each county can take on: the last result for each matter, how long it is good, and what is still open. */
@Route(value = "capacities", layout = MainLayout.class)
@RolesAllowed({"CAPACITY_ASSESS", "CAPACITY_CHECK"})
public class CapacityListView extends VerticalLayout implements HasDynamicTitle {
    private final CapacityRecords records;
    private final Matters matters;
    private final Bodies bodies;
    private final ComboBox<Division> county = new ComboBox<>();
    private final Listing<Line> grid = new Listing<>();
    private Map<String, String> names = Map.of();

    CapacityListView(
            CapacityRecords records,
            CapacityServices services,
            Matters matters,
            Bodies bodies,
            CurrentOfficer officers) {
        this.records = records;
        this.matters = matters;
        this.bodies = bodies;
        addClassName("page");
        setSizeFull();
        List<Division> served = ServedCounties.of(officers, bodies);
        county.setLabel(getTranslation("capacity.county"));
        county.setItems(served);
        county.setItemLabelGenerator(division -> bodies.uniqueName(division.code()));
        county.setClearButtonVisible(true);
        county.setVisible(served.size() > 1);
        Pages<Line> pages = new Pages<>(grid, this::read, line -> String.valueOf(line.id()));
        county.addValueChangeListener(change -> pages.first());
        columns();
        Div top = new Div(new H2(getTranslation("capacity.title")));
        top.addClassName("title-line");
        officers.require().postings().stream()
                .filter(posting -> posting.role() == Role.REFORM_OFFICE
                        && bodies.division(posting.divisionCode()).level() == Level.COUNTY)
                .findFirst()
                .ifPresent(posting -> top.add(start(services, posting.divisionCode())));
        Div tools = new Div(county);
        tools.addClassName("tools");
        add(top, new Paragraph(getTranslation("capacity.help")), tools, grid, pages);
        setFlexGrow(1, grid);
        pages.first();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("capacity.title") + " · " + getTranslation("app.name");
    }

    private Button start(CapacityServices services, String divisionCode) {
        Button start = new Button(
                getTranslation("capacity.start"),
                click -> new CapacityStartDialog(services.desk(), matters, divisionCode).open());
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return start;
    }

    private List<Line> read(String before) {
        List<Line> lines = records.page(
                county.getValue() == null ? null : county.getValue().code(),
                null,
                before.isEmpty() ? Long.MAX_VALUE : Long.parseLong(before),
                Pages.SIZE);
        names = matters.names(lines.stream().map(Line::matterId).toList());
        return lines;
    }

    private void columns() {
        grid.addComponentColumn(line -> {
                    RouterLink link = new RouterLink(names.get(line.matterId()), CapacityView.class, line.id());
                    link.getElement()
                            .setAttribute(
                                    "aria-label",
                                    names.get(line.matterId()) + " " + bodies.uniqueName(line.divisionCode()));
                    return link;
                })
                .setHeader(getTranslation("matters.name"))
                .setFlexGrow(2);
        grid.addColumn(line -> bodies.uniqueName(line.divisionCode())).setHeader(getTranslation("capacity.county"));
        grid.addColumn(line -> getTranslation("capacity.state." + line.state()))
                .setHeader(getTranslation("capacity.state"));
        grid.addColumn(line -> CapacityWords.plain(line.total()))
                .setHeader(getTranslation("capacity.total"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(line -> line.advice() == null ? "—" : getTranslation("capacity.advice.short." + line.advice()))
                .setHeader(getTranslation("capacity.advice"));
        grid.addColumn(line -> line.validTo() == null
                        ? "—"
                        : line.validTo().minusDays(1).toString())
                .setHeader(getTranslation("capacity.validTo"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(
                        line -> validity(getTranslation("capacity.validity." + line.validity()), line.validity()))
                .setHeader(getTranslation("capacity.validity"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setEmptyStateText(getTranslation("capacity.empty"));
    }

    static Span validity(String words, CapacityRecords.Validity validity) {
        Span tag = new Span(words);
        tag.addClassNames(
                "tag",
                switch (validity) {
                    case VALID -> "tag-calm";
                    case EXPIRING -> "tag-soon";
                    case EXPIRED -> "tag-bad";
                    case OPEN -> "tag-open";
                });
        return tag;
    }
}
