package org.countypowers.ui.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import org.countypowers.studio.Migrations;
import org.countypowers.studio.domain.MigrationStore.MigrationRow;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.Pages;

/** Migrations of a procedure's cases, the newest first. */
class PastMigrations extends Div {
    PastMigrations(String processKey, Migrations migrations) {
        Listing<MigrationRow> grid = new Listing<>();
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Listing.SelectionMode.NONE);
        grid.setEmptyStateText(getTranslation("flow.migration.empty"));
        grid.addComponentColumn(this::link)
                .setHeader(getTranslation("flow.migration"))
                .setWidth("170px")
                .setFlexGrow(0);
        grid.addComponentColumn(row -> StudioWords.state(row.state()))
                .setHeader(getTranslation("flow.standing"))
                .setWidth("120px")
                .setFlexGrow(0);
        grid.addColumn(MigrationRow::reason)
                .setHeader(getTranslation("flow.reason"))
                .setWidth("200px")
                .setFlexGrow(3);
        grid.addComponentColumn(row -> StudioWords.stack(new Span(row.plannedBy()), StudioWords.time(row.plannedAt())))
                .setHeader(getTranslation("flow.migration.plannedBy"))
                .setWidth("150px")
                .setFlexGrow(1);
        grid.addComponentColumn(PastMigrations::approved)
                .setHeader(getTranslation("flow.migration.approvedBy"))
                .setWidth("150px")
                .setFlexGrow(1);
        Pages<MigrationRow> pages = new Pages<>(
                grid,
                before -> migrations.page(processKey, before.isEmpty() ? Long.MAX_VALUE : Long.parseLong(before)),
                row -> String.valueOf(row.id()));
        add(grid, pages);
        pages.first();
        pages.setVisible(grid.getListDataView().getItemCount() == Pages.SIZE);
    }

    private RouterLink link(MigrationRow row) {
        return new RouterLink(
                getTranslation(
                        "flow.migration.between", String.valueOf(row.fromVersion()), String.valueOf(row.toVersion())),
                MigrationView.class,
                MigrationView.of(row.processKey(), row.id()));
    }

    private static Component approved(MigrationRow row) {
        return row.approver().isEmpty()
                ? StudioWords.quiet("—")
                : StudioWords.stack(new Span(row.approver()), StudioWords.time(row.approvedAt()));
    }
}
