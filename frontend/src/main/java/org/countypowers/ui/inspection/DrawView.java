package org.countypowers.ui.inspection;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import org.countypowers.inspection.Draw;
import org.countypowers.inspection.DrawState;
import org.countypowers.inspection.VisitBook.Line;
import org.countypowers.inspection.VisitInspector;
import org.countypowers.inspection.VisitedObject;
import org.countypowers.ui.shell.DetailPage;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Messages;
import org.countypowers.ui.shell.Pages;
import org.countypowers.ui.shell.SupervisionTabs;

/** One draw: what was announced, what came out, and how anybody repeats it. */
@Route(value = "supervision/draw", layout = MainLayout.class)
@RolesAllowed("SUPERVISION_READ")
public class DrawView extends DetailPage {
    private final transient DrawServices draws;
    private final transient InspectionServices services;

    DrawView(DrawServices draws, InspectionServices services) {
        this.draws = draws;
        this.services = services;
    }

    @Override
    protected void show(long id) {
        removeAll();
        Draw draw = draws.book().draw(id);
        title = draw.number() + " · " + getTranslation("inspection.draws");
        Div head = new Div(new H2(getTranslation("inspection.draw.title", draw.number())), DrawsView.tag(draw.state()));
        head.addClassName("head");
        add(new SupervisionTabs(DrawsView.class), head, new Paragraph(next(draw)));
        boolean goesOn = draw.state() == DrawState.COMMITTED || draw.state() == DrawState.DRAWN;
        if (goesOn && draws.book().leads(id)) {
            add(acts(draw));
        }
        add(new DrawFacts(draw, draws, services));
        if (draw.drawnAt() != null) {
            add(new H3(getTranslation("inspection.draw.results", draw.visits())), results(id));
        }
    }

    private String next(Draw draw) {
        return getTranslation("inspection.draw.next." + draw.state(), draw.ground());
    }

    private Div acts(Draw draw) {
        Div acts = new Div();
        acts.addClassName("buttons");
        if (draw.state() == DrawState.COMMITTED) {
            acts.add(
                    primary("inspection.draw.draw", () -> {
                        int visits = draws.desk().draw(draw.id());
                        Messages.done("inspection.draw.drawn", String.valueOf(visits));
                        show(draw.id());
                    }),
                    new Button(getTranslation("inspection.draw.abandon"), click -> new ReasonDialog(
                                    "inspection.draw.abandon",
                                    getTranslation("inspection.draw.abandon.follows", draw.number()),
                                    ground -> {
                                        draws.desk().abandon(draw.id(), ground);
                                        show(draw.id());
                                    })
                            .open()));
        }
        if (draw.state() == DrawState.DRAWN) {
            acts.add(primary("inspection.draw.publish", () -> {
                draws.desk().publish(draw.id());
                Messages.done("inspection.draw.published", draw.number());
                show(draw.id());
            }));
        }
        return acts;
    }

    private Button primary(String key, Runnable act) {
        Button button = new Button(getTranslation(key));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            try {
                act.run();
            } catch (RuntimeException refused) {
                Messages.refused(refused);
                button.setEnabled(true);
            }
        });
        return button;
    }

    private Component results(long id) {
        Listing<Line> grid = new Listing<>();
        grid.setAllRowsVisible(true);
        grid.setEmptyStateText(getTranslation("inspection.draw.results.empty"));
        grid.setTitle(grid.addColumn(line -> line.visit().licensee())
                .setHeader(getTranslation("supervision.licensee"))
                .setFlexGrow(2));
        grid.addColumn(line -> joined(line.objects().stream()
                        .map(VisitedObject::matterName)
                        .distinct()
                        .toList()))
                .setHeader(getTranslation("matters.name"))
                .setFlexGrow(2);
        grid.addColumn(line -> joined(
                        line.objects().stream().map(VisitedObject::licenceNo).toList()))
                .setHeader(getTranslation("supervision.licenceNo"))
                .setFlexGrow(2);
        grid.addColumn(line -> line.inspectors().isEmpty()
                        ? getTranslation("inspection.notArranged")
                        : joined(line.inspectors().stream()
                                .map(VisitInspector::officerName)
                                .toList()))
                .setHeader(getTranslation("inspection.inspectors.two"));
        Pages<Line> pages = new Pages<>(
                grid,
                after -> draws.book().visits(id, after.isEmpty() ? 0 : Long.parseLong(after), Pages.SIZE),
                line -> String.valueOf(line.visit().id()));
        pages.first();
        Div part = new Div(grid, pages);
        part.setWidthFull();
        return part;
    }

    private String joined(List<String> words) {
        return words.stream().collect(Collectors.joining(getTranslation("handover.comma")));
    }
}
