package org.countypowers.ui.findings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.countypowers.findings.Finding;
import org.countypowers.findings.FindingAct;
import org.countypowers.findings.FindingBook;
import org.countypowers.findings.FindingDesk;
import org.countypowers.findings.FindingDesk.Seen;
import org.countypowers.findings.FindingOutcome;
import org.countypowers.findings.FindingRule;
import org.countypowers.findings.FindingRules;
import org.countypowers.findings.FindingState;
import org.countypowers.monitoring.Tolerance;
import org.countypowers.organisation.Bodies;
import org.countypowers.ui.audit.TrailSearchView;
import org.countypowers.ui.casework.CaseDetailView;
import org.countypowers.ui.shell.DetailPage;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Messages;

/** One finding: what was measured, what it rests on, what was said, and what the reader may do next. */
@Route(value = "finding", layout = MainLayout.class)
@RolesAllowed("FINDING_READ")
public class FindingView extends DetailPage {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final transient FindingBook book;
    private final transient FindingDesk desk;
    private final transient FindingRules rules;
    private final transient Bodies bodies;
    private final LocalDate today;
    private final boolean audits;
    private final boolean answers;
    private final boolean readsCases;
    private final boolean searches;

    FindingView(
            FindingBook book,
            FindingDesk desk,
            FindingRules rules,
            Bodies bodies,
            AuthenticationContext authentication,
            Clock clock) {
        this.book = book;
        this.desk = desk;
        this.rules = rules;
        this.bodies = bodies;
        today = LocalDate.now(clock);
        audits = authentication.hasAuthority("FINDING_AUDIT");
        answers = authentication.hasAuthority("FINDING_ANSWER");
        readsCases = authentication.hasAuthority("CASE_SEARCH");
        searches = authentication.hasAuthority("TRAIL_READ");
    }

    @Override
    protected void show(long id) {
        removeAll();
        Finding finding = book.finding(id);
        FindingRule rule = rules.all().stream()
                .filter(each -> each.code().equals(finding.ruleCode()))
                .findFirst()
                .orElseThrow();
        title = FindingWords.name(rule) + " " + finding.caseNumber();
        Div tags = new Div(FindingWords.state(this, finding, today));
        tags.addClassName("line");
        add(
                new RouterLink(getTranslation("findings.back"), FindingsView.class),
                new H2(FindingWords.name(rule)),
                tags,
                new Paragraph(FindingWords.measured(finding, rule)),
                facts(finding, rule),
                acts(finding),
                new H3(getTranslation("findings.evidence")),
                new EvidenceList(book, bodies, finding),
                new H3(getTranslation("findings.acts")),
                said(finding));
    }

    private DescriptionList facts(Finding finding, FindingRule rule) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "findings.subject", subject(finding));
        fact(facts, "findings.law", new Span(rule.law()));
        fact(facts, "findings.county", new Span(bodies.uniqueName(finding.divisionCode())));
        if (!finding.officerName().isEmpty()) {
            fact(facts, "findings.officer", new Span(finding.officerName()));
        }
        fact(facts, "findings.happenedOn", new Span(finding.happenedOn().toString()));
        if (finding.addressedTo() != null) {
            fact(
                    facts,
                    "findings.body",
                    new Span(bodies.body(finding.addressedTo()).name()));
        }
        return facts;
    }

    private Component subject(Finding finding) {
        boolean ofCase = finding.caseId() != null;
        Div line = new Div(
                ofCase && readsCases
                        ? new RouterLink(finding.caseNumber(), CaseDetailView.class, finding.caseId())
                        : new Span(ofCase ? finding.caseNumber() : finding.matterId()),
                new Span(finding.matterName()));
        line.addClassName("line");
        if (searches) {
            RouterLink trail = new RouterLink(getTranslation("findings.trail"), TrailSearchView.class);
            trail.setQueryParameters(
                    QueryParameters.of(ofCase ? "case" : "matter", ofCase ? finding.caseNumber() : finding.matterId()));
            line.add(trail);
        }
        return line;
    }

    private void fact(DescriptionList facts, String key, Component value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }

    /** What the reader may do, or whose turn it is. */
    private Div acts(Finding finding) {
        Div acts = new Div();
        acts.addClassName("tools");
        Seen seen = new Seen(finding.id(), finding.version());
        if (audits && finding.state() == FindingState.FOUND) {
            acts.add(button("findings.ask", true, () -> new AskDialog(
                            book.askable(finding.id()), finding, (body, days, text) -> {
                                desk.ask(seen, body, days, text);
                                done(finding, "findings.ask.done");
                            })
                    .open()));
        }
        if (answers && finding.state() == FindingState.ASKED) {
            acts.add(button(
                    "findings.answer", true, () -> new WordDialog("findings.answer", Set.of(), (outcome, word) -> {
                                desk.answer(seen, word);
                                done(finding, "findings.answer.done");
                            })
                            .open()));
        }
        Set<FindingOutcome> outcomes = FindingDesk.outcomes(finding, today);
        if (audits && !outcomes.isEmpty()) {
            String key = finding.state() == FindingState.FOUND ? "findings.drop" : "findings.close";
            acts.add(button(
                    key, finding.state() != FindingState.FOUND, () -> new WordDialog(key, outcomes, (outcome, word) -> {
                                desk.close(seen, outcome, word);
                                done(finding, key + ".done");
                            })
                            .open()));
        }
        Div turn = new Div(new Paragraph(getTranslation("findings.turn." + finding.state())), acts);
        acts.setVisible(acts.getChildren().findAny().isPresent());
        return turn;
    }

    private void done(Finding finding, String key) {
        Messages.done(key);
        show(finding.id());
    }

    private Button button(String key, boolean first, Runnable act) {
        Button button = new Button(getTranslation(key), click -> act.run());
        if (first) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        return button;
    }

    private Component said(Finding finding) {
        OrderedList list = new OrderedList();
        list.addClassName("history");
        list.add(new ListItem(
                getTranslation("findings.act.FOUND", finding.foundAt().format(TIME))));
        book.acts(finding.id()).forEach(act -> list.add(new ListItem(words(finding, act))));
        return list;
    }

    private String words(Finding finding, FindingAct act) {
        String how = act.act() == FindingAct.Act.CLOSE
                ? getTranslation("findings.outcome." + finding.outcome())
                : getTranslation("findings.act." + act.act());
        String excuse = act.tolerance() == Tolerance.NONE
                ? ""
                : getTranslation("monitoring.excuse", getTranslation("monitoring.tolerance." + act.tolerance()));
        return getTranslation(
                "monitoring.act",
                act.saidAt().format(TIME),
                act.unitName() + " " + act.officerName(),
                how,
                act.text() + excuse);
    }
}
