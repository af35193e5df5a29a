package org.countypowers.ui.studio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.countypowers.studio.Procedures.Release;
import org.countypowers.studio.Procedures.Summary;
import org.countypowers.ui.shell.MainLayout;

/** One procedure: its releases, what waits for a second person, and open cases that go over to another release. */
@Route(value = "flows/:" + StudioWords.PROCESS, layout = MainLayout.class)
@RolesAllowed("FLOW_READ")
public class FlowView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final int MIGRATIONS = 1;

    private final transient StudioServices services;
    private String title = "";
    private int selected;
    private int from;
    private int to;

    FlowView(StudioServices services) {
        this.services = services;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        from = version(asked, FROM);
        to = version(asked, TO);
        selected = from > 0 ? MIGRATIONS : 0;
        try {
            show(event.getRouteParameters().get(StudioWords.PROCESS).orElseThrow());
        } catch (NoSuchElementException unknown) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    /** Leads to the plan of a migration of open cases. */
    static QueryParameters migration(int from, int to) {
        return QueryParameters.simple(Map.of(FROM, String.valueOf(from), TO, String.valueOf(to)));
    }

    private static int version(QueryParameters asked, String name) {
        return asked.getSingleParameter(name)
                .filter(given -> given.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(String processKey) {
        removeAll();
        Summary summary = services.procedures().procedure(processKey);
        title = StudioWords.name(summary.procedure()) + " · " + getTranslation("flow.title");
        boolean designs = services.designs();
        Runnable reload = () -> show(processKey);
        add(new FlowHead(summary, designs, services, reload), tabs(summary, designs, reload));
    }

    private TabSheet tabs(Summary summary, boolean designs, Runnable reload) {
        List<Release> newest =
                services.procedures().releases(summary.procedure().processKey(), Integer.MAX_VALUE);
        TabSheet tabs = new TabSheet();
        tabs.setWidthFull();
        tabs.getChildren().filter(Tabs.class::isInstance).forEach(list -> list.getElement()
                .setAttribute("aria-label", title));
        List<Supplier<Div>> contents = List.of(
                () -> new ReleasesTab(summary, newest, designs, services, reload),
                () -> new MigrationsTab(summary, newest, designs, from, to, services));
        List<Div> places = List.of(new Div(), new Div());
        tabs.add(getTranslation("flow.tab.releases"), places.get(0));
        tabs.add(getTranslation("flow.tab.migrations"), places.get(1));
        // A model is drawn and cases are read only when somebody looks.
        Runnable fill = () -> {
            selected = tabs.getSelectedIndex();
            if (places.get(selected).getChildren().findAny().isEmpty()) {
                places.get(selected).add(contents.get(selected).get());
            }
        };
        tabs.setSelectedIndex(selected);
        fill.run();
        tabs.addSelectedChangeListener(change -> fill.run());
        return tabs;
    }
}
