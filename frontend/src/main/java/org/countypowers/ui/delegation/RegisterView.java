package org.countypowers.ui.delegation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.countypowers.catalog.Matter;
import org.countypowers.catalog.Matters;
import org.countypowers.delegation.DirectReportList;
import org.countypowers.delegation.RegisterEntry;
import org.countypowers.delegation.RegisterOfPowers;
import org.countypowers.handover.PlannedChanges;
import org.countypowers.handover.PlannedChanges.Planned;
import org.countypowers.handover.domain.HandoverKind;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.Division;
import org.countypowers.organisation.Level;
import org.countypowers.organisation.OfficerSetup;
import org.countypowers.routing.BodyNotSetUp;
import org.countypowers.routing.MatterNotOffered;
import org.countypowers.routing.Routes;
import org.countypowers.ui.handover.HandoversView;
import org.countypowers.ui.organisation.DivisionChoice;
import org.countypowers.ui.shell.DayField;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Pages;

/**
 * The register of powers in two times: who may decide a matter in a place on a day, by what was known on another day, and
 * why; with the pair's history and the entries of today.
 */
@Route(value = "register", layout = MainLayout.class)
@RolesAllowed("REGISTER_READ")
public class RegisterView extends VerticalLayout implements HasDynamicTitle {
    private final Routes routes;
    private final RegisterSuccession succession;
    private final AuthenticationContext authentication;
    private final RegisterOfPowers register;
    private final DirectReportList list;
    private final Bodies bodies;
    private final Matters matters;
    private final ComboBox<Matter> matter = new ComboBox<>();
    private final DatePicker day = new DayField(getTranslation("register.day"));
    private final DatePicker knownOn = new DayField(getTranslation("register.knownOn"));
    private final Div answer = new Div();
    private final H3 entriesTitle = new H3();
    private final Listing<RegisterEntry> entries = new Listing<>();
    private final Pages<RegisterEntry> pages;
    private final PlannedChanges planned;
    private Map<String, String> names = Map.of();
    private Map<Long, Planned> plans = Map.of();
    private final LocalDate today;
    private Division place;

    RegisterView(
            Routes routes,
            RegisterOfPowers register,
            DirectReportList list,
            Bodies bodies,
            Matters matters,
            PowerActions actions,
            PlannedChanges planned,
            RegisterSuccession succession,
            AuthenticationContext authentication,
            Clock clock) {
        this.authentication = authentication;
        this.succession = succession;
        this.planned = planned;
        this.routes = routes;
        this.register = register;
        this.list = list;
        this.bodies = bodies;
        this.matters = matters;
        addClassName("page");
        setSizeFull();
        matter.setLabel(getTranslation("intake.matter"));
        matter.setItemLabelGenerator(each -> each.id() + " " + each.name());
        matter.setItems(query -> {
            int skipped = query.getOffset();
            int wanted = query.getLimit();
            return matters.search(query.getFilter().orElse(""), "", skipped + wanted).stream()
                    .skip(skipped)
                    .limit(wanted);
        });
        matter.setWidth("min(420px, 92vw)");
        matter.setClearButtonVisible(true);
        matter.addValueChangeListener(change -> show());
        DivisionChoice choice = new DivisionChoice(bodies);
        choice.withTowns();
        choice.onChoice(code -> {
            place = bodies.division(code);
            show();
        });
        today = LocalDate.now(clock);
        day.setValue(today);
        day.addValueChangeListener(change -> show());
        knownOn.setValue(today);
        knownOn.setMax(today);
        knownOn.setTooltipText(getTranslation("register.knownOn.help"));
        knownOn.addValueChangeListener(change -> show());
        Div tools = new Div(matter, choice, day, knownOn);
        tools.addClassName("tools");
        answer.addClassName("route");
        answer.getElement().setAttribute("aria-live", "polite");
        entries.addColumn(entry -> names.get(entry.matterId()))
                .setHeader(getTranslation("matters.name"))
                .setFlexGrow(2);
        entries.addColumn(entry -> bodies.division(entry.holderDivision()).name())
                .setHeader(getTranslation("register.holder"));
        entries.addColumn(entry -> RegisterWords.form(entry.form(), entry.scope()))
                .setHeader(getTranslation("matters.form"));
        entries.addColumn(this::validity).setHeader(getTranslation("register.valid"));
        entries.addComponentColumn(this::status)
                .setHeader(getTranslation("register.status"))
                .setWidth("232px")
                .setFlexGrow(0);
        entries.addColumn(RegisterEntry::instrumentNo).setHeader(getTranslation("register.instrument"));
        if (actions.offered()) {
            entries.addComponentColumn(entry -> actions.of(entry, plans.containsKey(entry.id())))
                    .setHeader(getTranslation("worklist.column.action"))
                    .setWidth("132px")
                    .setFlexGrow(0);
        }
        entries.setMinHeight("14em");
        entries.setEmptyStateText(getTranslation("register.empty"));
        pages = new Pages<>(entries, this::entries, entry -> String.valueOf(entry.id()));
        add(
                new H2(getTranslation("register.title")),
                new Paragraph(getTranslation("register.help")),
                tools,
                answer,
                entriesTitle,
                entries,
                pages);
        setFlexGrow(1, entries);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("register.title") + " · " + getTranslation("app.name");
    }

    private void show() {
        answer.removeAll();
        LocalDate on = day.getValue() == null ? today : day.getValue();
        entriesTitle.setText(getTranslation(
                knownOn.getValue() != null && knownOn.getValue().isBefore(today)
                        ? "register.entries.now"
                        : "register.entries.on",
                on));
        pages.first();
        if (matter.getValue() == null || place == null || day.getValue() == null || knownOn.getValue() == null) {
            return;
        }
        if (place.level() != Level.COUNTY && place.level() != Level.TOWN) {
            answer.add(new Paragraph(getTranslation("register.chooseCounty")));
            return;
        }
        RegisterQuestion question =
                new RegisterQuestion(matter.getValue(), place, day.getValue(), knownOn.getValue(), today);
        try {
            answer.add(new RegisterAnswer(question, question.ask(routes), register, list, bodies));
        } catch (BodyNotSetUp missing) {
            answer.add(new Paragraph(
                    getTranslation("routing.bodyNotSetUp", missing.divisionName(), missing.departmentName())));
        } catch (MatterNotOffered closed) {
            answer.add(new Paragraph(getTranslation(closed.reasonKey())));
        }
        if (!question.past()) {
            planned.coming(question.matter().id(), place.code(), question.day())
                    .ifPresent(coming -> answer.add(coming(coming)));
        }
        answer.add(succession.of(question));
        answer.add(new RegisterHistory(register.history(matter.getValue().id(), place.code()), question));
    }

    private Paragraph coming(PlannedChanges.Coming coming) {
        Paragraph line = new Paragraph(
                getTranslation("register.coming." + coming.kind(), coming.on(), coming.organ(), coming.number()));
        line.addClassName("coming");
        return line;
    }

    private List<RegisterEntry> entries(String after) {
        List<RegisterEntry> page = register.page(
                matter.getValue() == null ? null : matter.getValue().id(),
                place == null ? null : place.code(),
                day.getValue() == null ? today : day.getValue(),
                after.isEmpty() ? 0 : Long.parseLong(after),
                Pages.SIZE);
        names = matters.names(page.stream().map(RegisterEntry::matterId).toList());
        plans = planned.of(page);
        return page;
    }

    private Component status(RegisterEntry entry) {
        Planned plan = plans.get(entry.id());
        boolean suspends = plan != null
                && plan.kind() == HandoverKind.SUSPENSION
                && entry.status() == RegisterEntry.Status.EFFECTIVE;
        boolean recalled = entry.status() == RegisterEntry.Status.RECALL_PENDING;
        String said = getTranslation(suspends ? "register.status.toSuspend" : "register.status." + entry.status());
        Span words = new Span(
                plan != null && (suspends || recalled)
                        ? getTranslation("register.status.planned", said, plan.on())
                        : said);
        if (entry.status() == RegisterEntry.Status.EFFECTIVE && !suspends) {
            return words;
        }
        words.addClassNames("tag", "tag-soon");
        Div cell = new Div(words);
        cell.addClassName("stack");
        if ((suspends || recalled) && authentication.hasAuthority("HANDOVER_READ")) {
            RouterLink link = new RouterLink(getTranslation("register.toHandover"), HandoversView.class);
            link.setQueryParameters(QueryParameters.of(HandoversView.DIVISION, entry.holderDivision()));
            cell.add(link);
        }
        return cell;
    }

    private String validity(RegisterEntry entry) {
        return entry.validTo().equals(OfficerSetup.OPEN)
                ? getTranslation("register.since", entry.validFrom())
                : getTranslation("register.fromTo", entry.validFrom(), entry.validTo());
    }
}
