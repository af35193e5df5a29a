package org.countypowers.ui.batch;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import org.countypowers.batch.Batches.Line;
import org.countypowers.organisation.Level;
import org.countypowers.organisation.Role;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Pages;

/** The batches in which powers are given to counties, the newest first. */
@Route(value = "batches", layout = MainLayout.class)
@RolesAllowed("DELEGATION_READ")
public class BatchesView extends VerticalLayout implements HasDynamicTitle {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final BatchServices services;
    private final Listing<Line> grid = new Listing<>();

    BatchesView(BatchServices services) {
        this.services = services;
        addClassName("page");
        setSizeFull();
        Div top = new Div(new H2(getTranslation("batches.title")));
        top.addClassName("title-line");
        if (proposes()) {
            top.add(create());
        }
        columns();
        grid.setEmptyStateText(getTranslation("batches.empty"));
        Pages<Line> pages = new Pages<>(grid, this::read, line -> String.valueOf(line.id()));
        add(top, new Paragraph(getTranslation("batches.help")), grid, pages);
        setFlexGrow(1, grid);
        pages.first();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("batches.title") + " · " + getTranslation("app.name");
    }

    private boolean proposes() {
        return services.officers().require().postings().stream()
                .filter(posting -> posting.role() == Role.REFORM_OFFICE)
                .map(posting ->
                        services.bodies().division(posting.divisionCode()).level())
                .anyMatch(level -> level == Level.PROVINCE || level == Level.CITY);
    }

    private Button create() {
        Button create = new Button(getTranslation("batch.new"), click -> new BatchDialog(null, wanted -> UI.getCurrent()
                        .navigate(BatchView.class, services.desk().create(wanted)))
                .open());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return create;
    }

    private List<Line> read(String before) {
        return services.batches()
                .page(before.isEmpty() ? null : Long.valueOf(before))
                .lines();
    }

    private void columns() {
        fitting("batch.number", Line::number);
        grid.setTitle(grid.addComponentColumn(line -> new RouterLink(line.title(), BatchView.class, line.id()))
                .setHeader(getTranslation("batch.name"))
                .setWidth("11em")
                .setFlexGrow(3));
        grid.addColumn(line -> services.bodies().body(line.officeBody()).name())
                .setHeader(getTranslation("batch.office"))
                .setWidth("10em")
                .setFlexGrow(1);
        grid.addComponentColumn(line -> BatchWords.tag(line.state(), line.done()))
                .setHeader(getTranslation("worklist.column.status"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        fitting("batch.due", line -> day(line.dueOn()));
        fitting("batch.effective", line -> day(line.effectiveOn()));
        fitting("batch.changed", line -> line.lastChangedAt().format(TIME));
    }

    private void fitting(String key, Function<Line, String> value) {
        grid.addColumn(value::apply)
                .setHeader(getTranslation(key))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private static String day(LocalDate day) {
        return day == null ? "—" : day.toString();
    }
}
