package org.countypowers.ui.shell;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.countypowers.ui.assignment.UnassignableView;
import org.countypowers.ui.assignment.WorklistView;
import org.countypowers.ui.audit.TrailSearchView;
import org.countypowers.ui.batch.BatchesView;
import org.countypowers.ui.casework.SearchView;
import org.countypowers.ui.delegation.CapacityListView;
import org.countypowers.ui.monitoring.CardsView;
import org.countypowers.ui.organisation.OfficersView;
import org.countypowers.ui.signin.ChangePasswordView;
import org.countypowers.ui.studio.FlowsView;
import org.countypowers.ui.supervision.ObjectsView;

/** Sends an officer to where his or her day begins. */
@Route(value = "", layout = MainLayout.class)
@PermitAll
public class StartView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {
    private final AuthenticationContext authentication;

    StartView(AuthenticationContext authentication) {
        this.authentication = authentication;
        add(new Paragraph(getTranslation("start.nothing")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (authentication.hasAuthority("PASSWORD_CHANGE")) {
            event.forwardTo(ChangePasswordView.class);
        } else if (authentication.hasAuthority("TASK_WORK")) {
            event.forwardTo(WorklistView.class);
        } else if (authentication.hasAuthority("CASE_SEARCH")) {
            event.forwardTo(SearchView.class);
        } else if (authentication.hasAuthority("DELEGATION_READ")) {
            event.forwardTo(BatchesView.class);
        } else if (authentication.hasAuthority("SUPERVISION_WORK")) {
            event.forwardTo(ObjectsView.class);
        } else if (authentication.hasAuthority("MONITOR_DECIDE")) {
            event.forwardTo(CardsView.class);
        } else if (authentication.hasAuthority("FLOW_DESIGN")) {
            event.forwardTo(FlowsView.class);
        } else if (authentication.hasAuthority("WORK_ADMINISTER")) {
            event.forwardTo(UnassignableView.class);
        } else if (authentication.hasAuthority("CAPACITY_ASSESS")) {
            event.forwardTo(CapacityListView.class);
        } else if (authentication.hasAuthority("OFFICER_MANAGE")) {
            event.forwardTo(OfficersView.class);
        } else if (authentication.hasAuthority("TRAIL_READ")) {
            event.forwardTo(TrailSearchView.class);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.name");
    }
}
