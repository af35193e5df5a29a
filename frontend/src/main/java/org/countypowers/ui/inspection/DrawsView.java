package org.countypowers.ui.inspection;

import com.vaadin.flow.component.UI;
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
import org.countypowers.inspection.Draw;
import org.countypowers.inspection.DrawState;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Pages;
import org.countypowers.ui.shell.SupervisionTabs;

/** Random draws of objects and inspectors, the newest first. */
@Route(value = "supervision/draws", layout = MainLayout.class)
@RolesAllowed("SUPERVISION_READ")
public class DrawsView extends VerticalLayout implements HasDynamicTitle {
    private final Listing<Draw> grid = new Listing<>();

    DrawsView(DrawServices draws, InspectionServices services) {
        addClassName("page");
        setSizeFull();
        Pages<Draw> pages = new Pages<>(
                grid,
                before -> draws.book().page(before.isEmpty() ? Long.MAX_VALUE : Long.parseLong(before), Pages.SIZE),
                draw -> String.valueOf(draw.id()));
        Div top = new Div(new H2(getTranslation("inspection.draws")));
        top.addClassName("title-line");
        if (!services.inspectors().headed().isEmpty()) {
            Button announce = new Button(getTranslation("inspection.draw.announce"), click -> new AnnounceDialog(
                            draws, services, id -> UI.getCurrent().navigate(DrawView.class, id))
                    .open());
            announce.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            top.add(announce);
        }
        columns();
        grid.setEmptyStateText(getTranslation("inspection.draws.empty"));
        add(
                new SupervisionTabs(DrawsView.class),
                top,
                new Paragraph(getTranslation("inspection.draws.help")),
                grid,
                pages);
        setFlexGrow(1, grid);
        pages.first();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("inspection.draws") + " · " + getTranslation("app.name");
    }

    static Span tag(DrawState state) {
        Span tag = new Span(UI.getCurrent().getTranslation("inspection.draw.state." + state));
        tag.addClassName("tag");
        if (state == DrawState.PUBLISHED) {
            tag.addClassName("tag-calm");
        } else if (state != DrawState.ABANDONED) {
            tag.addClassName("tag-soon");
        }
        return tag;
    }

    private void columns() {
        grid.setTitle(grid.addComponentColumn(draw -> new RouterLink(draw.number(), DrawView.class, draw.id()))
                .setHeader(getTranslation("inspection.draw.number")));
        grid.addComponentColumn(draw -> tag(draw.state())).setHeader(getTranslation("worklist.column.status"));
        grid.addColumn(Draw::poolOn).setHeader(getTranslation("inspection.draw.poolOn"));
        grid.addColumn(draw -> getTranslation("inspection.draw.pool.short", draw.objects(), draw.inspectors()))
                .setHeader(getTranslation("inspection.draw.pool"));
        grid.addColumn(draw -> draw.drawnAt() == null ? "—" : String.valueOf(draw.visits()))
                .setHeader(getTranslation("inspection.visits"));
        grid.addColumn(Draw::dueOn).setHeader(getTranslation("inspection.draw.due"));
    }
}
