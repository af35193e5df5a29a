package org.countypowers.ui.reporting;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.reporting.CourseRefresh;
import org.countypowers.reporting.CourseReport;
import org.countypowers.reporting.CourseSheet;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Messages;

/** 运行分析: how cases really run, in the reader's division. Its address is the question and the part. */
@Route(value = "course", layout = MainLayout.class)
@RolesAllowed("TRAIL_READ")
public class CourseView extends VerticalLayout implements HasDynamicTitle, BeforeEnterObserver {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final transient CourseReport report;
    private final transient CourseRefresh refreshing;
    private final CourseFilters filters;
    private final Span asOf = new Span();
    private final TabSheet tabs = new TabSheet();
    private final Button refresh = new Button(getTranslation("course.refresh"), click -> refresh());
    private final Map<Tab, CoursePart> parts = new LinkedHashMap<>();

    CourseView(
            CourseReport report,
            CourseRefresh refreshing,
            CourseSheet sheet,
            Bodies bodies,
            CurrentOfficer officers,
            Clock clock,
            AuthenticationContext authentication) {
        this.report = report;
        this.refreshing = refreshing;
        addClassName("page");
        filters = new CourseFilters(report, bodies, officers, clock);
        CourseParts each = new CourseParts(report, sheet, authentication.hasAuthority("CASE_READ"));
        add("picture", new PicturePart(each));
        add("variants", new VariantsPart(each));
        add("conformance", new ConformancePart(each));
        add("whose", new WhosePart(each));
        add("counties", new CountiesPart(each));
        tabs.addSelectedChangeListener(change -> {
            if (change.isFromClient()) {
                asked();
            }
        });
        tabs.setWidthFull();
        Button show = new Button(getTranslation("course.show"), click -> asked());
        show.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        refresh.setDisableOnClick(true);
        asOf.getElement().setAttribute("aria-live", "polite");
        Div tools = new Div(show, refresh, asOf);
        tools.addClassNames("tools", "baseline");
        add(new H2(getTranslation("course.title")), new Paragraph(getTranslation("course.help")), filters, tools, tabs);
    }

    private void add(String name, CoursePart part) {
        Tab tab = new Tab(getTranslation("course.part." + name));
        tab.setId(name);
        parts.put(tab, part);
        tabs.add(tab, part);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("course.title") + " · " + getTranslation("app.name");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        filters.read(asked);
        String part = asked.getSingleParameter("part").orElse("picture");
        parts.keySet().stream()
                .filter(tab -> tab.getId().orElseThrow().equals(part))
                .findFirst()
                .ifPresent(tabs::setSelectedTab);
        show();
    }

    private void asked() {
        if (filters.readable()) {
            Map<String, String> said = filters.inAddress();
            said.put("part", tabs.getSelectedTab().getId().orElseThrow());
            getUI().ifPresent(ui ->
                    ui.getPage().getHistory().replaceState(null, new Location("course", QueryParameters.simple(said))));
            show();
        }
    }

    private void show() {
        if (!filters.readable()) {
            return;
        }
        asOf.setText(report.asOf()
                .map(at -> getTranslation("course.asOf", at.format(TIME)))
                .orElseGet(() -> getTranslation("course.asOf.never")));
        try {
            parts.get(tabs.getSelectedTab()).show(filters.question());
        } catch (RuntimeException failure) {
            Messages.refused(failure);
        }
    }

    private void refresh() {
        try {
            refreshing.bringUpToDate();
            filters.offerReleases();
            show();
            Messages.done("course.refreshed");
        } catch (RuntimeException failure) {
            Messages.refused(failure);
        } finally {
            refresh.setEnabled(true);
        }
    }
}
