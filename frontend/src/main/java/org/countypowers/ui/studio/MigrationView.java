package org.countypowers.ui.studio;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.NoSuchElementException;
import org.countypowers.studio.domain.MigrationState;
import org.countypowers.studio.domain.MigrationStore.MigrationRow;
import org.countypowers.ui.shell.MainLayout;

/** One migration: how far it is, who can move and who cannot and why, and what a second person decides. */
@Route(value = "flows/:" + StudioWords.PROCESS + "/migrations/:" + MigrationView.MIGRATION, layout = MainLayout.class)
@RolesAllowed("FLOW_READ")
public class MigrationView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {
    static final String MIGRATION = "migration";
    private static final int EVERY_MILLISECONDS = 2000;

    private final transient StudioServices services;
    private transient MigrationRow row;
    private MigrationProgress progress;
    private MigrationCases cases;
    private Registration polling;

    MigrationView(StudioServices services) {
        this.services = services;
        addClassName("page");
    }

    static RouteParameters of(String processKey, long id) {
        return new RouteParameters(Map.of(StudioWords.PROCESS, processKey, MIGRATION, String.valueOf(id)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters there = event.getRouteParameters();
        try {
            MigrationRow found = services.moved()
                    .migration(Long.parseLong(there.get(MIGRATION).orElseThrow()));
            if (!found.processKey().equals(there.get(StudioWords.PROCESS).orElseThrow())) {
                throw new NoSuchElementException(found.processKey());
            }
            show(found);
        } catch (NoSuchElementException | NumberFormatException unknown) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("flow.migration.title") + " · " + getTranslation("flow.title");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        polling = ui.addPollListener(poll -> look());
        poll(ui);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        polling.remove();
        event.getUI().setPollInterval(-1);
    }

    private void show(MigrationRow found) {
        removeAll();
        row = found;
        Map<String, String> names = services.procedures().steps(row.processKey(), row.fromVersion());
        progress = new MigrationProgress();
        progress.show(row.state(), services.moved().tally(row.id()));
        cases = new MigrationCases(row.id(), names, services);
        add(
                new MigrationHead(row, names, services),
                progress,
                new MigrationTurn(row, services, this::reload),
                new H3(getTranslation("flow.migration.cases")),
                cases);
        getUI().ifPresent(this::poll);
    }

    private void reload() {
        show(services.moved().migration(row.id()));
    }

    private void look() {
        if (!busy()) {
            return;
        }
        MigrationRow now = services.moved().migration(row.id());
        if (now.state() == row.state()) {
            progress.show(now.state(), services.moved().tally(now.id()));
            cases.reload();
        } else {
            show(now);
        }
    }

    private boolean busy() {
        return row != null && (row.state() == MigrationState.REHEARSING || row.state() == MigrationState.MOVING);
    }

    private void poll(UI ui) {
        ui.setPollInterval(busy() ? EVERY_MILLISECONDS : -1);
    }
}
