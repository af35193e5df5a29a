package org.countypowers.ui.delegation;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.countypowers.catalog.Matter;
import org.countypowers.catalog.Matters;
import org.countypowers.delegation.DirectReportList;
import org.countypowers.delegation.RegisterEntry;
import org.countypowers.delegation.RegisterOfPowers;
import org.countypowers.handover.PlannedChanges;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.Division;
import org.countypowers.organisation.Level;
import org.countypowers.routing.BodyNotSetUp;
import org.countypowers.routing.MatterNotOffered;
import org.countypowers.routing.Routes;
import org.countypowers.ui.organisation.DivisionChoice;
import org.countypowers.ui.shell.DayField;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Pages;

/**
 * The register of powers in two times: who may decide a matter in a place on a day, by what was known on another day, and
 * why; with the pair's history and the entries of today.
 */
@Route(value = "register", layout = MainLayout.class)
@RolesAllowed("REGISTER_READ")
public class RegisterView extends VerticalLayout implements HasDynamicTitle, BeforeEnterObserver {
    private final Routes routes;
    private final RegisterSuccession succession;
    private final RegisterOfPowers register;
    private final DirectReportList list;
    private final Bodies bodies;
    private final Matters matters;
    private final ComboBox<Matter> matter = new ComboBox<>();
    private final DatePicker day = new DayField(getTranslation("register.day"));
    private final DatePicker knownOn = new DayField(getTranslation("register.knownOn"));
    private final DivisionChoice choice;
    private final Paragraph unknown = new Paragraph();
    private final Div answer = new Div();
    private final H3 entriesTitle = new H3();
    private final RegisterEntries entries;
    private final Pages<RegisterEntry> pages;
    private final PlannedChanges planned;
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
            RegisterSigns signs,
            Clock clock) {
        this.entries = new RegisterEntries(signs, actions, bodies);
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
        choice = new DivisionChoice(bodies);
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
        unknown.addClassName("fault");
        unknown.getElement().setAttribute("role", "status");
        unknown.setVisible(false);
        answer.addClassName("route");
        answer.getElement().setAttribute("aria-live", "polite");
        pages = new Pages<>(entries, this::entries, entry -> String.valueOf(entry.id()));
        add(
                new H2(getTranslation("register.title")),
                new Paragraph(getTranslation("register.help")),
                unknown,
                tools,
                answer,
                entriesTitle,
                entries,
                pages);
        setFlexGrow(1, entries);
        show();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<String> parts = RegisterAddress.ask(
                event.getLocation().getQueryParameters(),
                Map.of(
                        "matter",
                        this::choose,
                        "division",
                        choice::choose,
                        "day",
                        typed -> choose(day, typed),
                        "knownOn",
                        typed -> choose(knownOn, typed)));
        unknown.setVisible(!parts.isEmpty());
        unknown.setText(getTranslation("register.unknown", String.join(getTranslation("handover.comma"), parts)));
    }

    private boolean choose(String matterId) {
        try {
            matter.setValue(matters.matter(matterId));
            return true;
        } catch (NoSuchElementException unheardOf) {
            return false;
        }
    }

    private boolean choose(DatePicker field, String typed) {
        Optional<LocalDate> read =
                DayField.read(typed).filter(found -> field.getMax() == null || !found.isAfter(field.getMax()));
        read.ifPresent(field::setValue);
        return read.isPresent();
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
        entries.know(
                page, matters.names(page.stream().map(RegisterEntry::matterId).toList()));
        return page;
    }
}
