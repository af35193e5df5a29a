package org.countypowers.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.RouterLink;
import java.util.LinkedHashMap;
import java.util.Map;
import org.countypowers.ui.inspection.DrawsView;
import org.countypowers.ui.inspection.InspectorsView;
import org.countypowers.ui.inspection.OverviewView;
import org.countypowers.ui.inspection.PlansView;
import org.countypowers.ui.inspection.VisitsView;
import org.countypowers.ui.supervision.ObjectsView;

/** The pages of 事中事后监管, each an address of its own. */
public class SupervisionTabs extends Nav {
    private static final Map<Class<? extends Component>, String> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put(ObjectsView.class, "supervision.objects");
        PAGES.put(OverviewView.class, "inspection.overview");
        PAGES.put(VisitsView.class, "inspection.visits");
        PAGES.put(PlansView.class, "inspection.plans");
        PAGES.put(DrawsView.class, "inspection.draws");
        PAGES.put(InspectorsView.class, "inspection.inspectors");
    }

    public SupervisionTabs(Class<? extends Component> current) {
        Tabs tabs = new Tabs();
        PAGES.forEach((page, key) -> {
            Tab tab = new Tab(new RouterLink(getTranslation(key), page));
            tabs.add(tab);
            if (page == current) {
                tabs.setSelectedTab(tab);
            }
        });
        setAriaLabel(getTranslation("supervision.title"));
        add(tabs);
    }
}
