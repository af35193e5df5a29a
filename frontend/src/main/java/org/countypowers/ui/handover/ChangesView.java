package org.countypowers.ui.handover;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.countypowers.handover.ChangeBook;
import org.countypowers.handover.ChangeState;
import org.countypowers.handover.ProposedChange;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Pages;

/** Recalls, suspensions, resumptions and callings-off as they were proposed, the newest first, and what the review said. */
@Route(value = "power-changes", layout = MainLayout.class)
@RolesAllowed("HANDOVER_READ")
public class ChangesView extends VerticalLayout implements HasDynamicTitle {
    private final Listing<ProposedChange> grid = new Listing<>();
    private final ComboBox<ChangeState> state = new ComboBox<>();

    ChangesView(ChangeBook book) {
        addClassName("page");
        setSizeFull();
        Pages<ProposedChange> pages = new Pages<>(
                grid,
                before -> book.page(
                        state.getValue(), before.isEmpty() ? Long.MAX_VALUE : Long.parseLong(before), Pages.SIZE),
                row -> String.valueOf(row.id()));
        state.setLabel(getTranslation("handover.state"));
        state.setPlaceholder(getTranslation("handover.all"));
        state.setItems(ChangeState.values());
        state.setItemLabelGenerator(each -> getTranslation("change.state." + each));
        state.setClearButtonVisible(true);
        state.addValueChangeListener(change -> pages.first());
        Div tools = new Div(state);
        tools.addClassName("tools");
        columns();
        add(new H2(getTranslation("change.title")), new Paragraph(getTranslation("change.help")), tools, grid, pages);
        setFlexGrow(1, grid);
        pages.first();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("change.title") + " · " + getTranslation("app.name");
    }

    private void columns() {
        grid.setRoom(900);
        grid.addComponentColumn(row -> {
                    RouterLink link = new RouterLink(row.number(), ChangeDetailView.class, row.id());
                    link.addClassName("number");
                    return link;
                })
                .setHeader(getTranslation("change.number"))
                .setWidth("132px")
                .setFlexGrow(0);
        grid.addComponentColumn(row -> ChangeHead.state(row.state()))
                .setHeader(getTranslation("handover.state"))
                .setWidth("140px")
                .setFlexGrow(0);
        grid.addColumn(row -> getTranslation("change.kind." + row.kind()))
                .setHeader(getTranslation("handover.kind"))
                .setWidth("108px")
                .setFlexGrow(0);
        grid.addColumn(row -> row.divisionName() + " · " + String.join(getTranslation("handover.comma"), row.matters()))
                .setHeader(getTranslation("handover.matters"))
                .setFlexGrow(3);
        grid.addColumn(ProposedChange::officeName)
                .setHeader(getTranslation("change.office"))
                .setFlexGrow(2);
        grid.addColumn(row -> row.effectiveOn() == null ? "" : row.effectiveOn().toString())
                .setHeader(getTranslation("change.effectiveOn"))
                .setWidth("120px")
                .setFlexGrow(0);
        grid.setEmptyStateText(getTranslation("change.empty"));
    }
}
