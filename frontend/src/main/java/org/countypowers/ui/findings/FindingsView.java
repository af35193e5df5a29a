package org.countypowers.ui.findings;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countypowers.findings.Finding;
import org.countypowers.findings.FindingBook;
import org.countypowers.findings.FindingRule;
import org.countypowers.findings.FindingRules;
import org.countypowers.findings.FindingRuns;
import org.countypowers.findings.FindingState;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.ui.audit.TrailSearchView;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Pages;
import org.countypowers.ui.shell.ServedCounties;

/** 审计疑点: what the rules found in the auditor's division, what a body was asked, or what a discipline office was handed. */
@Route(value = "findings", layout = MainLayout.class)
@RolesAllowed("FINDING_READ")
public class FindingsView extends VerticalLayout implements HasDynamicTitle {
    private final transient FindingBook book;
    private final transient Bodies bodies;
    private final LocalDate today;
    private final Map<String, FindingRule> rules = new LinkedHashMap<>();
    private final Listing<Finding> grid = new Listing<>();
    private final transient Pages<Finding> pages;
    private final FindingFilters filters;
    private final Span count = new Span();

    FindingsView(
            FindingBook book,
            FindingRules rulebook,
            FindingRuns runs,
            Bodies bodies,
            CurrentOfficer officers,
            AuthenticationContext authentication,
            Clock clock) {
        this.book = book;
        this.bodies = bodies;
        today = LocalDate.now(clock);
        List<FindingRule> all = rulebook.all();
        all.forEach(rule -> rules.put(rule.code(), rule));
        boolean audits = authentication.hasAuthority("FINDING_AUDIT");
        addClassName("page");
        filters = new FindingFilters(all, ServedCounties.of(officers, bodies), bodies, this::reload);
        columns();
        grid.setAllRowsVisible(true);
        grid.setEmptyStateText(getTranslation(audits ? "findings.empty" : "findings.empty.asked"));
        pages = new Pages<>(grid, this::read, finding -> String.valueOf(finding.id()));
        count.getElement().setAttribute("aria-live", "polite");
        add(
                new H2(getTranslation("findings.title")),
                new Paragraph(getTranslation(audits ? "findings.help" : "findings.help.asked")));
        if (audits) {
            Div ways = new Div(
                    new RouterLink(getTranslation("findings.rules"), FindingRulesView.class),
                    new RouterLink(getTranslation("audit.search.title"), TrailSearchView.class));
            ways.addClassName("line");
            add(ways, new RunsPart(runs, ServedCounties.of(officers, bodies), bodies, clock, this::reload));
        }
        add(filters, count, grid, pages);
        if (authentication.hasAuthority("FINDING_ANSWER")) {
            filters.choose(FindingState.ASKED);
        } else if (audits) {
            filters.choose(FindingState.FOUND);
        }
        reload();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("findings.title") + " · " + getTranslation("app.name");
    }

    private void reload() {
        int found = book.count(filters.query());
        count.setText(getTranslation("findings.count", found >= FindingBook.CAP ? "999+" : String.valueOf(found)));
        pages.first();
    }

    private List<Finding> read(String before) {
        return book.page(filters.query(), before.isEmpty() ? Long.MAX_VALUE : Long.parseLong(before), Pages.SIZE);
    }

    private void columns() {
        grid.setRoom(900);
        grid.setTitle(grid.addComponentColumn(this::rule)
                .setHeader(getTranslation("findings.rule"))
                .setFlexGrow(2));
        grid.addComponentColumn(FindingsView::subject)
                .setHeader(getTranslation("findings.subject"))
                .setFlexGrow(2);
        grid.addColumn(finding -> bodies.uniqueName(finding.divisionCode()))
                .setHeader(getTranslation("findings.county"))
                .setWidth("110px")
                .setFlexGrow(0);
        grid.addColumn(Finding::officerName)
                .setHeader(getTranslation("findings.officer"))
                .setWidth("110px")
                .setFlexGrow(0);
        grid.addColumn(finding -> finding.happenedOn().toString())
                .setHeader(getTranslation("findings.happenedOn"))
                .setWidth("112px")
                .setFlexGrow(0);
        grid.addComponentColumn(finding -> FindingWords.state(this, finding, today))
                .setHeader(getTranslation("findings.state"))
                .setFlexGrow(1);
    }

    private Div rule(Finding finding) {
        FindingRule rule = rules.get(finding.ruleCode());
        Div cell = new Div(
                new RouterLink(FindingWords.name(rule), FindingView.class, finding.id()),
                new Span(FindingWords.measured(finding, rule)));
        cell.addClassName("stack");
        return cell;
    }

    private static Div subject(Finding finding) {
        Span number = new Span(finding.caseNumber().isEmpty() ? finding.matterId() : finding.caseNumber());
        number.addClassName("number");
        Div cell = new Div(number, new Span(finding.matterName()));
        cell.addClassName("stack");
        return cell;
    }
}
