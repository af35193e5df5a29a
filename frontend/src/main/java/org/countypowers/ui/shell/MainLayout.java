package org.countypowers.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Collectors;
import org.countypowers.demo.DemoProgress;
import org.countypowers.findings.FindingBook;
import org.countypowers.findings.FindingQuery;
import org.countypowers.findings.FindingState;
import org.countypowers.handover.ChangeBook;
import org.countypowers.inspection.VisitBook;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Posting;
import org.countypowers.organisation.SignedInOfficer;
import org.countypowers.ui.assignment.UnassignableView;
import org.countypowers.ui.assignment.WorklistView;
import org.countypowers.ui.audit.ProofView;
import org.countypowers.ui.audit.TrailSearchView;
import org.countypowers.ui.batch.BatchesView;
import org.countypowers.ui.casework.SearchView;
import org.countypowers.ui.catalog.MattersView;
import org.countypowers.ui.catalog.ReferenceView;
import org.countypowers.ui.delegation.CapacityListView;
import org.countypowers.ui.delegation.DirectReportView;
import org.countypowers.ui.delegation.EligibilityView;
import org.countypowers.ui.delegation.RegisterView;
import org.countypowers.ui.feedback.FeedbackListView;
import org.countypowers.ui.filereview.ReviewsView;
import org.countypowers.ui.findings.FindingRulesView;
import org.countypowers.ui.findings.FindingsView;
import org.countypowers.ui.handover.ChangesView;
import org.countypowers.ui.handover.HandoversView;
import org.countypowers.ui.intake.IntakeView;
import org.countypowers.ui.licence.LicencesView;
import org.countypowers.ui.monitoring.CardsView;
import org.countypowers.ui.monitoring.LettersView;
import org.countypowers.ui.organisation.BodiesView;
import org.countypowers.ui.organisation.OfficersView;
import org.countypowers.ui.reporting.CourseView;
import org.countypowers.ui.signin.ChangePasswordView;
import org.countypowers.ui.studio.FlowsView;
import org.countypowers.ui.supervision.ObjectsView;
import org.springframework.beans.factory.ObjectProvider;

/** Menu, the officer's name and posts, language, sign-out. Shows only what the officer may do. */
@PermitAll
public class MainLayout extends AppLayout implements AfterNavigationObserver {
    MainLayout(
            AuthenticationContext authentication,
            CurrentOfficer officers,
            VisitBook visits,
            ChangeBook changes,
            FindingBook findings,
            ObjectProvider<DemoProgress> demo) {
        SignedInOfficer officer = officers.require();
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("menu.toggle"));
        H1 name = new H1(getTranslation("app.name"));
        name.addClassName("app-name");
        Span who = new Span(officer.name() + " · " + posts(officer));
        who.addClassName("who");
        who.setTitle(
                officer.postings().stream().map(Posting::unitName).distinct().collect(Collectors.joining("、")));
        Button signOut = new Button(getTranslation("menu.signOut"), click -> authentication.logout());
        signOut.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Div right = new Div(who, new LanguageSwitch(), signOut);
        right.addClassName("bar-right");
        demo.ifAvailable(progress -> right.addComponentAsFirst(new DemoLoading(progress)));
        NativeButton skip = new NativeButton(getTranslation("menu.skip"), click -> toContent());
        skip.addClassName("skip");
        addToNavbar(skip, toggle, name, right);
        SideNav menu = new SideNav();
        menu.setLabel(getTranslation("menu.title"));
        if (authentication.hasAuthority("TASK_WORK")) {
            menu.addItem(
                    new SideNavItem(getTranslation("worklist.title"), WorklistView.class, VaadinIcon.TASKS.create()));
        }
        if (authentication.hasAuthority("CASE_REGISTER")) {
            menu.addItem(new SideNavItem(
                    getTranslation("intake.title"), IntakeView.class, VaadinIcon.PLUS_CIRCLE_O.create()));
        }
        if (authentication.hasAuthority("CASE_SEARCH")) {
            menu.addItem(new SideNavItem(getTranslation("search.title"), SearchView.class, VaadinIcon.SEARCH.create()));
        }
        if (authentication.hasAuthority("REGISTER_READ")) {
            menu.addItem(
                    new SideNavItem(getTranslation("register.title"), RegisterView.class, VaadinIcon.BOOK.create()));
            menu.addItem(new SideNavItem(
                    getTranslation("directReport.title"), DirectReportView.class, VaadinIcon.ARROW_UP.create()));
        }
        if (authentication.hasAuthority("DELEGATION_READ")) {
            menu.addItem(
                    new SideNavItem(getTranslation("batches.title"), BatchesView.class, VaadinIcon.GRID_BIG.create()));
        }
        if (authentication.hasAuthority("HANDOVER_READ")) {
            menu.addItem(new SideNavItem(
                    getTranslation("handover.title"), HandoversView.class, VaadinIcon.EXCHANGE.create()));
            if (changes.offered()) {
                menu.addItem(new SideNavItem(
                        getTranslation("change.title"), ChangesView.class, VaadinIcon.FILE_PROCESS.create()));
            }
        }
        if (authentication.hasAuthority("LICENCE_READ")) {
            menu.addItem(
                    new SideNavItem(getTranslation("licence.title"), LicencesView.class, VaadinIcon.DIPLOMA.create()));
        }
        if (authentication.hasAuthority("SUPERVISION_READ")) {
            menu.addItem(supervision(authentication.hasAuthority("SUPERVISION_WORK"), visits));
        }
        if (authentication.hasAuthority("FILE_REVIEW_READ")) {
            menu.addItem(new SideNavItem(
                    getTranslation("filereview.title"), ReviewsView.class, VaadinIcon.CLIPBOARD_CHECK.create()));
        }
        if (authentication.hasAuthority("MONITOR_READ")) {
            menu.addItem(
                    new SideNavItem(getTranslation("monitoring.title"), CardsView.class, VaadinIcon.BELL_O.create()));
        }
        if (authentication.hasAuthority("FINDING_READ")) {
            menu.addItem(findings(authentication.hasAuthority("FINDING_ANSWER"), findings));
        } else if (authentication.hasAuthority("FINDING_RULE")) {
            menu.addItem(new SideNavItem(
                    getTranslation("findings.rules"), FindingRulesView.class, VaadinIcon.FLAG_O.create()));
        }
        if (authentication.hasAnyAuthority("LETTER_ISSUE", "SEALED_READ")) {
            menu.addItem(new SideNavItem(
                    getTranslation("monitoring.letters"), LettersView.class, VaadinIcon.FILE_SEARCH.create()));
        }
        if (authentication.hasAuthority("TRAIL_READ")) {
            menu.addItem(new SideNavItem(
                    getTranslation("audit.search.title"), TrailSearchView.class, VaadinIcon.SEARCH.create()));
            menu.addItem(new SideNavItem(
                    getTranslation("audit.title"), ProofView.class, VaadinIcon.CHECK_SQUARE_O.create()));
            menu.addItem(new SideNavItem(
                    getTranslation("course.title"), CourseView.class, VaadinIcon.LINE_BAR_CHART.create()));
        }
        if (authentication.hasAuthority("FEEDBACK_READ")) {
            menu.addItem(new SideNavItem(
                    getTranslation("feedback.title"), FeedbackListView.class, VaadinIcon.COMMENT_O.create()));
        }
        if (authentication.hasAuthority("FLOW_READ")) {
            SideNavItem flows =
                    new SideNavItem(getTranslation("flow.title"), FlowsView.class, VaadinIcon.SITEMAP.create());
            flows.setMatchNested(true);
            menu.addItem(flows);
        }
        if (authentication.hasAuthority("CAPACITY_ASSESS")) {
            menu.addItem(new SideNavItem(
                    getTranslation("capacity.title"), CapacityListView.class, VaadinIcon.CHART.create()));
        }
        if (authentication.hasAuthority("REFERENCE_READ")) {
            menu.addItem(new SideNavItem(getTranslation("matters.title"), MattersView.class, VaadinIcon.LIST.create()));
        }
        if (authentication.hasAuthority("WORK_ADMINISTER")) {
            menu.addItem(new SideNavItem(
                    getTranslation("unassignable.title"), UnassignableView.class, VaadinIcon.WARNING.create()));
        }
        if (authentication.hasAuthority("ORGANISATION_MANAGE")) {
            menu.addItem(
                    new SideNavItem(getTranslation("bodies.title"), BodiesView.class, VaadinIcon.BUILDING.create()));
        }
        if (authentication.hasAuthority("REFERENCE_MANAGE")) {
            menu.addItem(new SideNavItem(
                    getTranslation("reference.title"), ReferenceView.class, VaadinIcon.UPLOAD.create()));
        }
        if (authentication.hasAuthority("COUNTY_CLASS_READ")) {
            menu.addItem(new SideNavItem(
                    getTranslation("eligibility.title"), EligibilityView.class, VaadinIcon.MAP_MARKER.create()));
        }
        if (authentication.hasAuthority("OFFICER_MANAGE")) {
            menu.addItem(
                    new SideNavItem(getTranslation("officers.title"), OfficersView.class, VaadinIcon.USERS.create()));
        }
        menu.addItem(
                new SideNavItem(getTranslation("password.title"), ChangePasswordView.class, VaadinIcon.KEY.create()));
        addToDrawer(menu);
        setPrimarySection(Section.NAVBAR);
    }

    /** Who reads with the keyboard or by ear begins at the new page, not at the link that led there. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (event.getLocationChangeEvent().getTrigger() != NavigationTrigger.PAGE_LOAD) {
            toContent();
        }
    }

    /** Unless something there has the focus already. */
    private void toContent() {
        Component content = getContent();
        if (content != null) {
            content.getElement()
                    .setAttribute("tabindex", "-1")
                    .executeJs("requestAnimationFrame(() => this.contains(document.activeElement)"
                            + " || this.focus({preventScroll: true}))");
        }
    }

    /** With the number of visits that are work today, for those who make them. */
    private SideNavItem supervision(boolean inspects, VisitBook visits) {
        SideNavItem item =
                new SideNavItem(getTranslation("supervision.title"), ObjectsView.class, VaadinIcon.EYE.create());
        item.setMatchNested(true);
        waits(item, inspects ? visits.count(VisitBook.Tab.DUE) : 0, VisitBook.CAP, "inspection.visits.DUE");
        return item;
    }

    /** With the number of those that a body was asked about, for those who answer. */
    private SideNavItem findings(boolean answers, FindingBook findings) {
        SideNavItem item =
                new SideNavItem(getTranslation("findings.title"), FindingsView.class, VaadinIcon.FLAG_O.create());
        int asked = answers ? findings.count(FindingQuery.of(FindingState.ASKED)) : 0;
        waits(item, asked, FindingBook.CAP, "findings.state.ASKED");
        return item;
    }

    private void waits(SideNavItem item, int due, int cap, String key) {
        if (due > 0) {
            Span count = new Span(due >= cap ? "999+" : String.valueOf(due));
            count.addClassNames("tag", "tag-soon");
            count.setTitle(getTranslation(key));
            item.setSuffixComponent(count);
        }
    }

    private String posts(SignedInOfficer officer) {
        List<String> units =
                officer.postings().stream().map(Posting::unitName).distinct().toList();
        return units.size() > 1 ? getTranslation("menu.units", units.get(0), units.size()) : String.join("", units);
    }
}
