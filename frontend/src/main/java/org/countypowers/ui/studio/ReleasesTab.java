package org.countypowers.ui.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.countypowers.studio.Procedures.Release;
import org.countypowers.studio.Procedures.Standing;
import org.countypowers.studio.Procedures.Summary;
import org.countypowers.studio.domain.StudioStore.ReleaseRow;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.Pages;

/** The releases, the newest first; below them the one that is chosen. */
class ReleasesTab extends Div {
    private final Listing<Release> grid = new Listing<>();

    ReleasesTab(Summary summary, List<Release> newest, boolean designs, StudioServices services, Runnable reload) {
        addClassName("form-stack");
        Div chosen = new Div();
        columns();
        grid.setAllRowsVisible(true);
        grid.setRoom(860);
        grid.setEmptyStateText(getTranslation("flow.releases.empty"));
        ((GridSingleSelectionModel<Release>) grid.getSelectionModel()).setDeselectAllowed(false);
        grid.addSelectionListener(selection -> {
            chosen.removeAll();
            selection
                    .getFirstSelectedItem()
                    .ifPresent(release ->
                            chosen.add(new ReleasePanel(summary, release, newest, designs, services, reload)));
        });
        String key = summary.procedure().processKey();
        Pages<Release> pages = new Pages<>(
                grid,
                before -> before.isEmpty() ? newest : services.procedures().releases(key, Integer.parseInt(before)),
                release -> String.valueOf(release.row().version()));
        pages.setVisible(newest.size() == Pages.SIZE);
        add(grid, pages, chosen);
        pages.first();
        newest.stream()
                .filter(release -> release.standing() == Standing.WAITING)
                .findFirst()
                .or(() -> newest.stream()
                        .filter(release -> release.standing() == Standing.IN_FORCE)
                        .findFirst())
                .or(() -> newest.stream().findFirst())
                .ifPresent(grid::select);
    }

    private void columns() {
        grid.addColumn(release -> StudioWords.version(release.row().version()))
                .setHeader(getTranslation("flow.release"))
                .setWidth("96px")
                .setFlexGrow(0);
        grid.addComponentColumn(release -> StudioWords.standing(release.standing()))
                .setHeader(getTranslation("flow.standing"))
                .setWidth("112px")
                .setFlexGrow(0);
        grid.addColumn(release -> StudioWords.day(release.row()))
                .setHeader(getTranslation("flow.validFrom"))
                .setWidth("112px")
                .setFlexGrow(0);
        grid.addComponentColumn(release -> submitted(release.row()))
                .setHeader(getTranslation("flow.author"))
                .setWidth("150px")
                .setFlexGrow(1);
        grid.addColumn(release -> release.row().reason())
                .setHeader(getTranslation("flow.reason.change"))
                .setWidth("200px")
                .setFlexGrow(3);
        grid.addComponentColumn(release -> approved(release.row()))
                .setHeader(getTranslation("flow.approver"))
                .setWidth("150px")
                .setFlexGrow(1);
        grid.addComponentColumn(release -> ended(release.row()))
                .setHeader(getTranslation("flow.ended"))
                .setWidth("150px")
                .setFlexGrow(1);
    }

    private static Component submitted(ReleaseRow row) {
        return StudioWords.stack(new Span(StudioWords.author(row.author())), StudioWords.submitted(row));
    }

    private static Component approved(ReleaseRow row) {
        return row.approver().isEmpty()
                ? StudioWords.quiet("—")
                : StudioWords.stack(new Span(row.approver()), StudioWords.time(row.approvedAt()));
    }

    private static Component ended(ReleaseRow row) {
        return row.endedAt() == null
                ? StudioWords.quiet("—")
                : StudioWords.stack(new Span(row.endedBy()), StudioWords.time(row.endedAt()));
    }
}
