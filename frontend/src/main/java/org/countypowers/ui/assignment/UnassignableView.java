package org.countypowers.ui.assignment;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.countypowers.assignment.UnassignableTasks;
import org.countypowers.assignment.UnassignableTasks.Unassignable;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Pages;
import org.countypowers.ui.shell.Words;

/** Tasks that nobody may take, for administrators to post somebody. Names no applicant: administrators see no case. */
@Route(value = "unassignable", layout = MainLayout.class)
@RolesAllowed("WORK_ADMINISTER")
public class UnassignableView extends VerticalLayout implements HasDynamicTitle {
    UnassignableView(UnassignableTasks tasks) {
        addClassName("page");
        setSizeFull();
        Listing<Unassignable> grid = new Listing<>();
        grid.addColumn(Unassignable::unitName).setHeader(getTranslation("unassignable.unit"));
        grid.addColumn(row -> getTranslation("role." + row.post())).setHeader(getTranslation("unassignable.post"));
        grid.addColumn(row -> Words.step(row.step(), row.stepName())).setHeader(getTranslation("worklist.column.step"));
        grid.addColumn(Unassignable::title).setHeader(getTranslation("worklist.column.matter"));
        grid.addColumn(Unassignable::number)
                .setHeader(getTranslation("worklist.column.number"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setEmptyStateText(getTranslation("unassignable.empty"));
        Pages<Unassignable> pages = new Pages<>(grid, tasks::page, Unassignable::taskId);
        add(
                new H2(getTranslation("unassignable.title")),
                new Paragraph(getTranslation("unassignable.help")),
                grid,
                pages);
        setFlexGrow(1, grid);
        pages.first();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("unassignable.title") + " · " + getTranslation("app.name");
    }
}
