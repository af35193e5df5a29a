package org.countypowers.ui.findings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import org.countypowers.findings.FindingRule;
import org.countypowers.findings.FindingRules;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Words;

/** The rules by which findings are made; audit administrators change them, auditors read them. */
@Route(value = "finding-rules", layout = MainLayout.class)
@RolesAllowed({"FINDING_READ", "FINDING_RULE"})
public class FindingRulesView extends VerticalLayout implements HasDynamicTitle {
    private final transient FindingRules rules;
    private final boolean changes;
    private final Listing<FindingRule> grid = new Listing<>();

    FindingRulesView(FindingRules rules, AuthenticationContext authentication) {
        this.rules = rules;
        changes = authentication.hasAuthority("FINDING_RULE");
        addClassName("page");
        if (authentication.hasAuthority("FINDING_READ")) {
            add(new RouterLink(getTranslation("findings.back"), FindingsView.class));
        }
        add(
                new H2(getTranslation("findings.rules")),
                new Paragraph(getTranslation(changes ? "findings.rules.help" : "findings.rules.help.read")));
        if (changes) {
            Button another = new Button(
                    getTranslation("findings.rule.add"), click -> new RuleDialog(rules, null, this::reload).open());
            another.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(another);
        }
        columns();
        grid.setAllRowsVisible(true);
        add(grid);
        reload();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("findings.rules") + " · " + getTranslation("app.name");
    }

    private void reload() {
        grid.setItems(rules.all());
    }

    private void columns() {
        grid.setRoom(900);
        grid.setTitle(grid.addComponentColumn(this::named)
                .setHeader(getTranslation("findings.rule"))
                .setFlexGrow(2));
        grid.addColumn(rule -> getTranslation("findings.measure." + rule.measure()))
                .setHeader(getTranslation("findings.measure"))
                .setFlexGrow(2);
        grid.addColumn(this::begins)
                .setHeader(getTranslation("findings.threshold"))
                .setFlexGrow(1);
        grid.addColumn(rule -> rule.validFrom() + " – " + Words.until(rule.validTo()))
                .setHeader(getTranslation("findings.valid"))
                .setFlexGrow(1);
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("findings.inForce"))
                .setWidth("150px")
                .setFlexGrow(0);
    }

    private Div named(FindingRule rule) {
        Div cell = new Div(new Span(FindingWords.name(rule)), new Span(rule.law()));
        cell.addClassName("stack");
        return cell;
    }

    private String begins(FindingRule rule) {
        String value = getTranslation(
                rule.measure().atMost() ? "findings.threshold.atMost" : "findings.threshold.atLeast",
                String.valueOf(rule.threshold()));
        if (rule.measure().window()) {
            return value + getTranslation("findings.threshold.window", String.valueOf(rule.windowDays()));
        }
        return rule.measure().hours()
                ? value + getTranslation("findings.threshold.hours", rule.hoursFrom(), rule.hoursTo())
                : value;
    }

    private Div state(FindingRule rule) {
        Div cell = new Div(new Span(getTranslation("answer." + rule.inForce())));
        cell.addClassName("line");
        if (changes) {
            Button change = new Button(
                    getTranslation("findings.rule.change"), click -> new RuleDialog(rules, rule, this::reload).open());
            change.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            change.setAriaLabel(getTranslation("findings.rule.change.of", FindingWords.name(rule)));
            cell.add(change);
        }
        return cell;
    }
}
