package org.countypowers.ui.delegation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Map;
import org.countypowers.delegation.RegisterEntry;
import org.countypowers.handover.ChangeBook;
import org.countypowers.handover.PlannedChanges.Kind;
import org.countypowers.handover.PlannedChanges.Planned;
import org.countypowers.organisation.Bodies;
import org.countypowers.ui.handover.ChangeDetailView;
import org.countypowers.ui.handover.HandoversView;
import org.countypowers.ui.shell.Listing;

/** Entries of the register: what they say, what is on its way about them, and what the reader may propose. */
class RegisterEntries extends Listing<RegisterEntry> {
    private final transient RegisterSigns known;
    private transient RegisterSigns.Signs signs = RegisterSigns.Signs.NONE;
    private Map<String, String> names = Map.of();

    RegisterEntries(RegisterSigns known, PowerActions actions, Bodies bodies) {
        this.known = known;
        addColumn(entry -> names.get(entry.matterId()))
                .setHeader(getTranslation("matters.name"))
                .setFlexGrow(2);
        addColumn(entry -> bodies.division(entry.holderDivision()).name()).setHeader(getTranslation("register.holder"));
        addColumn(entry -> RegisterWords.form(entry.form(), entry.scope())).setHeader(getTranslation("matters.form"));
        addColumn(entry -> RegisterWords.validity(entry.validFrom(), entry.validTo()))
                .setHeader(getTranslation("register.valid"));
        addComponentColumn(this::status)
                .setHeader(getTranslation("register.status"))
                .setWidth("232px")
                .setFlexGrow(0);
        addColumn(RegisterEntry::instrumentNo).setHeader(getTranslation("register.instrument"));
        if (actions.offered()) {
            addComponentColumn(entry -> actions.of(entry, signs.busy(entry)))
                    .setHeader(getTranslation("worklist.column.action"))
                    .setWidth("132px")
                    .setFlexGrow(0);
        }
        setRoom(900);
        setMinHeight("14em");
        setEmptyStateText(getTranslation("register.empty"));
    }

    /** Before the page is shown. @param names of the matters */
    void know(List<RegisterEntry> page, Map<String, String> names) {
        this.names = names;
        signs = known.of(page);
    }

    private Component status(RegisterEntry entry) {
        List<Planned> plans = signs.plans(entry);
        Span words = new Span(getTranslation("register.status." + entry.status()));
        if (entry.status() != RegisterEntry.Status.EFFECTIVE) {
            words.addClassNames("tag", "tag-soon");
        }
        Div cell = new Div(words);
        cell.addClassName("stack");
        plans.forEach(plan -> {
            Span day = new Span(getTranslation("register.planned." + plan.kind(), plan.on()));
            if (plan.kind() != Kind.RESUMPTION) {
                day.addClassNames("tag", "tag-soon");
            }
            cell.add(day);
        });
        ChangeBook.Open proposed = signs.proposed().get(entry.id());
        if (proposed != null) {
            cell.add(new RouterLink(
                    getTranslation(
                            "register.proposed", getTranslation("change.kind." + proposed.kind()), proposed.number()),
                    ChangeDetailView.class,
                    proposed.id()));
        }
        if (plans.stream().anyMatch(plan -> plan.kind() != Kind.RESUMPTION) && known.readsHandovers()) {
            RouterLink link = new RouterLink(getTranslation("register.toHandover"), HandoversView.class);
            link.setQueryParameters(QueryParameters.of(HandoversView.DIVISION, entry.holderDivision()));
            cell.add(link);
        }
        return cell;
    }
}
