package org.countypowers.ui.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import org.countypowers.studio.Procedures.Summary;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Messages;
import org.countypowers.ui.shell.Pages;

/** The procedures: which release of each is in force, who draws the next one, and what waits for a second person. */
@Route(value = "flows", layout = MainLayout.class)
@RolesAllowed("FLOW_READ")
public class FlowsView extends VerticalLayout implements HasDynamicTitle {
    private final transient StudioServices services;
    private final Listing<Summary> grid = new Listing<>();

    FlowsView(StudioServices services) {
        this.services = services;
        addClassName("page");
        setSizeFull();
        boolean designs = services.designs();
        Div head = new Div(new H2(getTranslation("flow.title")));
        head.addClassName("head");
        if (designs) {
            Button make = new Button(
                    getTranslation("flow.make"), click -> new MakeFlowDialog(services, this::openFlow).open());
            make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            Div acts = new Div(new RouterLink(getTranslation("studio.token.open"), TokensView.class), make);
            acts.addClassName("line");
            head.add(acts);
        }
        columns();
        Pages<Summary> pages =
                new Pages<>(grid, this::read, row -> row.procedure().processKey());
        add(head, new Paragraph(getTranslation(designs ? "flow.help.designer" : "flow.help")), grid, pages);
        setFlexGrow(1, grid);
        pages.first();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("flow.title") + " · " + getTranslation("app.name");
    }

    private List<Summary> read(String after) {
        try {
            grid.setEmptyStateText(getTranslation("flow.empty"));
            return services.procedures().page(after);
        } catch (RuntimeException failure) {
            Messages.refused(failure);
            grid.setEmptyStateText(getTranslation("flow.failed"));
            return List.of();
        }
    }

    private void openFlow(String processKey) {
        getUI().ifPresent(ui -> ui.navigate(FlowView.class, StudioWords.of(processKey)));
    }

    private void columns() {
        grid.addComponentColumn(FlowsView::name)
                .setHeader(getTranslation("flow.name"))
                .setWidth("160px")
                .setFlexGrow(2);
        grid.addComponentColumn(this::inForce)
                .setHeader(getTranslation("flow.inForce"))
                .setWidth("140px")
                .setFlexGrow(1);
        grid.addComponentColumn(this::waiting)
                .setHeader(getTranslation("flow.waiting"))
                .setWidth("150px")
                .setFlexGrow(1);
        grid.addComponentColumn(this::draft)
                .setHeader(getTranslation("flow.draft"))
                .setWidth("150px")
                .setFlexGrow(1);
        grid.addColumn(row -> getTranslation("flow.kind." + row.procedure().kind()))
                .setHeader(getTranslation("flow.kind"))
                .setWidth("110px")
                .setFlexGrow(0);
    }

    private static Component name(Summary row) {
        return new RouterLink(
                StudioWords.name(row.procedure()),
                FlowView.class,
                StudioWords.of(row.procedure().processKey()));
    }

    private Component inForce(Summary row) {
        Div cell = row.inForce() == null
                ? StudioWords.stack(StudioWords.quiet(getTranslation("flow.inForce.none")), "")
                : StudioWords.stack(
                        new Span(StudioWords.version(row.inForce().version())), StudioWords.since(row.inForce()));
        if (row.ahead() != null) {
            cell.add(StudioWords.tag(StudioWords.ahead(row.ahead()), "tag-soon"));
        }
        return cell;
    }

    private Component draft(Summary row) {
        return row.draft() == null
                ? StudioWords.quiet("—")
                : StudioWords.stack(
                        new Span(row.draft().changedBy()),
                        StudioWords.time(row.draft().changedAt()));
    }

    private Component waiting(Summary row) {
        return row.waiting() == null
                ? StudioWords.quiet("—")
                : StudioWords.stack(
                        StudioWords.tag(StudioWords.version(row.waiting().version()), "tag-soon"),
                        getTranslation(
                                "flow.waiting.by",
                                StudioWords.author(row.waiting().author())));
    }
}
