package org.countypowers.ui.delegation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.NoSuchElementException;
import org.countypowers.catalog.Matters;
import org.countypowers.delegation.CapacityRecords.Acts;
import org.countypowers.delegation.CapacitySheet;
import org.countypowers.delegation.CapacityState;
import org.countypowers.delegation.domain.CapacityAdvice;
import org.countypowers.organisation.Bodies;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Messages;

/** One county's assessment for one matter: the county fills it in, the city or the province checks it. */
@Route(value = "capacity", layout = MainLayout.class)
@RolesAllowed({"CAPACITY_ASSESS", "CAPACITY_CHECK"})
public class CapacityView extends VerticalLayout implements HasDynamicTitle, HasUrlParameter<Long> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final transient CapacityServices services;
    private final transient Matters matters;
    private final transient Bodies bodies;
    private final Div outcome = new Div();
    private String title = "";
    private int selected;

    CapacityView(CapacityServices services, Matters matters, Bodies bodies) {
        this.services = services;
        this.matters = matters;
        this.bodies = bodies;
        addClassName("page");
        outcome.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        try {
            show(id);
        } catch (NoSuchElementException outOfSight) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return title + " · " + getTranslation("capacity.title");
    }

    private void show(long id) {
        removeAll();
        CapacitySheet sheet = services.records().sheet(id);
        Acts acts = services.records().acts(id);
        boolean fills = acts.assess() && sheet.state() == CapacityState.DRAFT;
        title = matters.matter(sheet.matterId()).name() + " · " + bodies.uniqueName(sheet.divisionCode());
        add(header(sheet, acts), tags(sheet), facts(sheet, fills), outcome);
        showOutcome(sheet);
        TabSheet tabs = new TabSheet();
        tabs.setWidthFull();
        tabs.add(
                getTranslation("capacity.tab.indicators"),
                new CapacityTable(services, sheet, acts, this::showOutcome, () -> show(id)));
        if (sheet.state() == CapacityState.CHECKED && sheet.result().advice() == CapacityAdvice.NOT_NOW) {
            tabs.add(
                    getTranslation("capacity.tab.plan"),
                    new CapacityPlanPanel(services, sheet, acts.assess(), () -> show(id)));
        }
        tabs.add(
                getTranslation("capacity.tab.training"),
                new CapacityTrainingPanel(services, sheet, acts.check(), () -> show(id)));
        tabs.add(getTranslation("capacity.tab.history"), history(id));
        tabs.setSelectedIndex(Math.min(selected, tabs.getTabCount() - 1));
        tabs.addSelectedChangeListener(change -> selected = tabs.getSelectedIndex());
        add(tabs);
    }

    private void showOutcome(CapacitySheet sheet) {
        outcome.removeAll();
        outcome.add(new CapacityOutcome(sheet));
    }

    private Div header(CapacitySheet sheet, Acts acts) {
        Div line = new Div(new H2(title));
        line.addClassName("title-line");
        if (acts.assess() && sheet.state() == CapacityState.DRAFT) {
            line.add(primary("capacity.submit", () -> services.desk().submit(sheet.id()), sheet.id()));
        }
        if (acts.check() && sheet.state() == CapacityState.SUBMITTED) {
            Button back = new Button(
                    getTranslation("capacity.return"), click -> new CapacityReasonDialog("capacity.return", reason -> {
                                services.check().giveBack(sheet.id(), reason);
                                show(sheet.id());
                            })
                            .open());
            Div both = new Div(back, confirm(sheet));
            both.addClassName("buttons");
            line.add(both);
        }
        return line;
    }

    private Button confirm(CapacitySheet sheet) {
        Button button = new Button(getTranslation("capacity.confirm"), click -> new CapacityConfirmDialog(
                        services.records().sheet(sheet.id()), LocalDate.now(services.clock()), () -> {
                            services.check().confirm(sheet.id());
                            Messages.done("capacity.confirm.done");
                            show(sheet.id());
                        })
                .open());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private Button primary(String key, Runnable act, long id) {
        Button button = new Button(getTranslation(key), click -> {
            try {
                act.run();
                Messages.done(key + ".done");
                show(id);
            } catch (RuntimeException refused) {
                Messages.refused(refused);
            }
        });
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private Div tags(CapacitySheet sheet) {
        Span state = new Span(getTranslation("capacity.state." + sheet.state()));
        state.addClassNames("tag", sheet.state() == CapacityState.CHECKED ? "tag-calm" : "tag-soon");
        Div line = new Div(new RouterLink(getTranslation("capacity.back"), CapacityListView.class), state);
        line.addClassName("line");
        if (sheet.state() == CapacityState.CHECKED) {
            line.add(new Span(getTranslation(
                    "capacity.good", sheet.checkedOn(), sheet.validTo().minusDays(1))));
        }
        Span version = new Span(getTranslation("capacity.version", sheet.versionNo()));
        version.addClassName("quiet");
        line.add(version);
        return line;
    }

    private Div facts(CapacitySheet sheet, boolean fills) {
        if (!fills) {
            return new Div(new Span(getTranslation(
                    "capacity.facts",
                    sheet.facts().expectedCases(),
                    getTranslation(sheet.facts().withInspection() ? "capacity.yes" : "capacity.no"),
                    getTranslation(sheet.facts().riskD() ? "capacity.yes" : "capacity.no"))));
        }
        IntegerField cases = new IntegerField(getTranslation("capacity.cases"));
        cases.setValue(sheet.facts().expectedCases());
        Checkbox inspection = new Checkbox(
                getTranslation("capacity.inspection"), sheet.facts().withInspection());
        Runnable save = () -> {
            try {
                services.desk()
                        .setFacts(sheet.id(), cases.getValue() == null ? -1 : cases.getValue(), inspection.getValue());
                show(sheet.id());
            } catch (RuntimeException refused) {
                Messages.refused(refused);
            }
        };
        cases.addValueChangeListener(change -> save.run());
        inspection.addValueChangeListener(change -> save.run());
        Div line = new Div(cases, inspection, new Span(getTranslation("capacity.saves")));
        line.addClassNames("line", "tools");
        return line;
    }

    private Div history(long id) {
        OrderedList steps = new OrderedList();
        services.records()
                .steps(id)
                .forEach(step -> steps.add(new ListItem(getTranslation(
                        "capacity.step",
                        step.at().format(TIME),
                        getTranslation("capacity.step." + step.step()),
                        bodies.uniqueName(step.divisionCode()),
                        step.officerName(),
                        step.reason()))));
        return new Div(new Paragraph(getTranslation("capacity.history.help")), steps);
    }
}
