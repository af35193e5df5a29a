package org.countypowers.ui.inspection;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.countypowers.inspection.Plan;
import org.countypowers.inspection.PlanState;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Pages;
import org.countypowers.ui.shell.SupervisionTabs;

/** Inspection plans of the year, edition by edition. */
@Route(value = "supervision/plans", layout = MainLayout.class)
@RolesAllowed("SUPERVISION_READ")
public class PlansView extends VerticalLayout implements HasDynamicTitle {
    private final transient InspectionServices services;
    private final Listing<Plan> grid = new Listing<>();

    PlansView(InspectionServices services) {
        this.services = services;
        addClassName("page");
        setSizeFull();
        Pages<Plan> pages = new Pages<>(grid, this::read, plan -> String.valueOf(plan.id()));
        Div top = new Div(new H2(getTranslation("inspection.plans")));
        top.addClassName("title-line");
        if (!services.plans().drafting().isEmpty()) {
            Button draft =
                    new Button(getTranslation("inspection.plan.draft"), click -> new PlanDraftDialog(services, id -> {
                                pages.first();
                                open(id, pages);
                            })
                            .open());
            draft.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            top.add(draft);
        }
        columns(pages);
        grid.setEmptyStateText(getTranslation("inspection.plans.empty"));
        add(
                new SupervisionTabs(PlansView.class),
                top,
                new Paragraph(getTranslation("inspection.plans.help")),
                grid,
                pages);
        setFlexGrow(1, grid);
        pages.first();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("inspection.plans") + " · " + getTranslation("app.name");
    }

    private List<Plan> read(String before) {
        return services.plans().page(before.isEmpty() ? Long.MAX_VALUE : Long.parseLong(before), Pages.SIZE);
    }

    private void open(long id, Pages<Plan> pages) {
        new PlanDialog(services, id, pages::reload).open();
    }

    private void columns(Pages<Plan> pages) {
        grid.setTitle(grid.addComponentColumn(plan -> {
                    Button open = new Button(services.body(plan.bodyId()), click -> open(plan.id(), pages));
                    open.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
                    open.setAriaLabel(services.body(plan.bodyId()) + " " + plan.planYear());
                    return open;
                })
                .setHeader(getTranslation("supervision.body"))
                .setFlexGrow(2));
        grid.addColumn(Plan::planYear)
                .setHeader(getTranslation("inspection.plan.year"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(Plan::edition)
                .setHeader(getTranslation("inspection.plan.edition"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(plan -> tag(plan.state()))
                .setHeader(getTranslation("worklist.column.status"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(plan -> plan.publishedAt() == null
                        ? getTranslation("inspection.plan.draftedBy", plan.draftedName())
                        : getTranslation(
                                "inspection.plan.publishedBy",
                                plan.publishedName(),
                                plan.publishedAt().toLocalDate()))
                .setHeader(getTranslation("inspection.plan.by"));
    }

    private Span tag(PlanState state) {
        Span tag = new Span(getTranslation("inspection.plan.state." + state));
        tag.addClassName("tag");
        tag.addClassName(
                state == PlanState.PUBLISHED ? "tag-calm" : state == PlanState.DRAFT ? "tag-soon" : "tag-none");
        return tag;
    }
}
