package org.countypowers.ui.delegation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countypowers.delegation.DirectReportFault;
import org.countypowers.delegation.DirectReportItem;
import org.countypowers.delegation.DirectReportVersion;
import org.countypowers.ui.catalog.MatterView;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.Messages;
import org.countypowers.ui.shell.Pages;

/** The matters of a version, by text; those of a draft with what is wrong with them and how to change them. */
class DirectReportMatters extends Div {
    private final DirectReportServices services;
    private final transient Runnable changed;
    private final TextField filter = new TextField(getTranslation("directReport.filter"));
    private final Span summary = new Span();
    private final Listing<DirectReportItem> grid = new Listing<>();
    private final Pages<DirectReportItem> pages;
    private final Grid.Column<DirectReportItem> fault;
    private final Grid.Column<DirectReportItem> actions;
    private DirectReportVersion version;
    private boolean writes;
    private Map<String, DirectReportFault> faults = Map.of();

    DirectReportMatters(DirectReportServices services, Runnable changed) {
        this.services = services;
        this.changed = changed;
        filter.setPlaceholder(getTranslation("directReport.filter.help"));
        filter.setClearButtonVisible(true);
        filter.setWidth("min(320px, 92vw)");
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        summary.getElement().setAttribute("aria-live", "polite");
        Div tools = new Div(filter);
        tools.addClassName("tools");
        grid.setAllRowsVisible(true);
        grid.addColumn(DirectReportItem::matterId)
                .setHeader(getTranslation("matters.id"))
                .setWidth("92px")
                .setFlexGrow(0);
        grid.setTitle(grid.addComponentColumn(item -> new RouterLink(
                        item.matterName(), MatterView.class, new RouteParameters("matter", item.matterId())))
                .setHeader(getTranslation("matters.name"))
                .setFlexGrow(3));
        grid.addColumn(item -> item.cityStepClause().isEmpty()
                        ? getTranslation("directReport.cityStep.none")
                        : getTranslation("directReport.cityStep.kept", item.cityStepClause()))
                .setHeader(getTranslation("directReport.cityStep"))
                .setFlexGrow(2);
        grid.addColumn(DirectReportItem::note).setHeader(getTranslation("directReport.note"));
        fault = grid.addComponentColumn(this::fault)
                .setHeader(getTranslation("directReport.fault"))
                .setFlexGrow(2);
        actions = grid.addComponentColumn(this::actions)
                .setHeader(getTranslation("directReport.actions"))
                .setWidth("150px")
                .setFlexGrow(0);
        pages = new Pages<>(grid, this::read, DirectReportItem::matterId);
        pages.addComponentAsFirst(summary);
        filter.addValueChangeListener(change -> pages.first());
        add(tools, grid, pages);
    }

    void show(DirectReportVersion shown, boolean edited) {
        version = shown;
        writes = edited;
        pages.first();
    }

    private List<DirectReportItem> read(String after) {
        grid.offer(actions, writes);
        if (version == null) {
            return List.of();
        }
        try {
            faults = writes
                    ? services.desk().faults(version.no()).stream()
                            .collect(Collectors.toMap(DirectReportFault::matterId, Function.identity()))
                    : Map.of();
            grid.offer(fault, !faults.isEmpty());
            summary.setText(
                    getTranslation("directReport.summary", services.list().count(version.no())));
            grid.setEmptyStateText(
                    getTranslation(filter.isEmpty() ? "directReport.empty.items" : "directReport.empty.found"));
            return services.list().items(version.no(), filter.getValue(), after, Pages.SIZE);
        } catch (RuntimeException failure) {
            Messages.refused(failure);
            grid.setEmptyStateText(getTranslation("directReport.failed"));
            return List.of();
        }
    }

    private Component fault(DirectReportItem item) {
        DirectReportFault found = faults.get(item.matterId());
        Span text = new Span(
                found == null
                        ? ""
                        : getTranslation(found.key(), found.arguments().toArray()));
        text.addClassName("fault");
        return text;
    }

    private Component actions(DirectReportItem item) {
        Div buttons = new Div(
                button("directReport.change", item, () -> new DirectReportItemDialog(services, version, item, changed)
                        .open()),
                button("directReport.remove", item, () -> remove(item)));
        buttons.addClassName("buttons");
        return buttons;
    }

    private Button button(String key, DirectReportItem item, Runnable act) {
        Button button = new Button(getTranslation(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(getTranslation(key) + " " + item.matterName());
        return button;
    }

    private void remove(DirectReportItem item) {
        try {
            services.items().remove(version.no(), version.rowVersion(), item.matterId());
            Messages.done("directReport.removed", item.matterName());
        } catch (RuntimeException refused) {
            Messages.refused(refused);
        }
        changed.run();
    }
}
