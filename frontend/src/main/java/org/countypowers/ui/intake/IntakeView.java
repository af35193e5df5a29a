package org.countypowers.ui.intake;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.countypowers.casework.CaseDesk;
import org.countypowers.casework.RegisterCase;
import org.countypowers.catalog.Matter;
import org.countypowers.catalog.Matters;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Division;
import org.countypowers.organisation.Level;
import org.countypowers.organisation.Posting;
import org.countypowers.routing.Route;
import org.countypowers.ui.casework.CaseDetailView;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Messages;
import org.countypowers.ui.shell.ServedCounties;

/** Guided intake at the counter: matter, where it goes and why, applicant, materials, registration. */
@com.vaadin.flow.router.Route(value = "intake", layout = MainLayout.class)
@RolesAllowed("CASE_REGISTER")
public class IntakeView extends VerticalLayout implements HasDynamicTitle {
    private final CaseDesk desk;
    private final Bodies bodies;
    private final String requestId = UUID.randomUUID().toString();
    private final ComboBox<Matter> matter = new ComboBox<>();
    private final Select<Division> county = new Select<>();
    private final Select<Division> town = new Select<>();
    private final TextField title = new TextField();
    private final Div route = new Div();
    private final ApplicantFields applicant;
    private final CheckboxGroup<Integer> materials = new CheckboxGroup<>();
    private final CommitmentFields commitment = new CommitmentFields();
    private final Button register = new Button();

    IntakeView(CaseDesk desk, Matters matters, Bodies bodies, CurrentOfficer officers) {
        this.desk = desk;
        this.bodies = bodies;
        this.applicant = new ApplicantFields(desk);
        addClassName("page");
        matter.setLabel(getTranslation("intake.matter"));
        matter.setItemLabelGenerator(each -> each.id() + " " + each.name());
        matter.setItems(query -> {
            int skipped = query.getOffset();
            int wanted = query.getLimit();
            return matters.search(query.getFilter().orElse(""), "", skipped + wanted).stream()
                    .skip(skipped)
                    .limit(wanted);
        });
        matter.setRequired(true);
        matter.addValueChangeListener(change -> matterChosen());
        county.setLabel(getTranslation("intake.county"));
        List<Division> counties = ServedCounties.of(officers, bodies);
        county.setItems(counties);
        county.setItemLabelGenerator(Division::name);
        county.setValue(counties.isEmpty() ? null : counties.get(0));
        county.addValueChangeListener(change -> countyChosen());
        town.setLabel(getTranslation("intake.town"));
        town.setHelperText(getTranslation("intake.town.help"));
        town.setItemLabelGenerator(each -> each == null ? getTranslation("intake.town.none") : each.name());
        town.setEmptySelectionAllowed(true);
        town.setEmptySelectionCaption(getTranslation("intake.town.none"));
        town.addValueChangeListener(change -> showRoute());
        countyChosen();
        officers.require().postings().stream()
                .map(Posting::divisionCode)
                .filter(code -> bodies.division(code).level() == Level.TOWN)
                .findFirst()
                .ifPresent(code -> town.setValue(bodies.division(code)));
        title.setLabel(getTranslation("intake.caseTitle"));
        title.setHelperText(getTranslation("intake.caseTitle.help"));
        title.setRequired(true);
        title.setMaxLength(100);
        route.addClassName("route");
        materials.setLabel(getTranslation("intake.materials"));
        materials.setHelperText(getTranslation("intake.materials.help"));
        materials.setRequiredIndicatorVisible(true);
        materials.addClassName("wide");
        register.setText(getTranslation("intake.register"));
        register.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        register.setDisableOnClick(true);
        register.addClickListener(click -> register());
        FormLayout first = new FormLayout(matter, county, town, title);
        add(
                new H2(getTranslation("intake.title")),
                new H3(getTranslation("intake.step.matter")),
                first,
                route,
                new H3(getTranslation("intake.step.applicant")),
                applicant,
                new H3(getTranslation("intake.step.materials")),
                materials,
                commitment,
                register);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("intake.title") + " · " + getTranslation("app.name");
    }

    private void countyChosen() {
        List<Division> towns = county.getValue() == null
                ? List.of()
                : bodies.divisionsBelow(county.getValue().code());
        town.setItems(towns);
        town.setVisible(!towns.isEmpty());
        showRoute();
    }

    private String townCode() {
        return town.getValue() == null ? null : town.getValue().code();
    }

    private void matterChosen() {
        List<String> names =
                matter.getValue() == null ? List.of() : matter.getValue().materials();
        // Each item goes with its own words, so that no label is asked of the list before.
        materials.setItemLabelGenerator(no -> no <= names.size() ? no + ". " + names.get(no - 1) : "");
        materials.setItems(IntStream.rangeClosed(1, names.size()).boxed().toList());
        commitment.show(matter.getValue());
        showRoute();
    }

    private void showRoute() {
        route.removeAll();
        if (matter.getValue() == null || county.getValue() == null) {
            return;
        }
        try {
            Route found = desk.preview(matter.getValue().id(), county.getValue().code(), townCode());
            OrderedList reasons = new OrderedList();
            found.reasons()
                    .forEach(reason -> reasons.add(new ListItem(
                            getTranslation(reason.key(), reason.arguments().toArray()))));
            route.add(
                    new Paragraph(getTranslation(
                            "intake.route",
                            bodies.body(found.receivingBody()).name(),
                            bodies.body(found.acceptingBody()).name(),
                            bodies.body(found.approvingBody()).name())),
                    reasons);
            matter.setInvalid(false);
        } catch (RuntimeException refused) {
            matter.setInvalid(true);
            matter.setErrorMessage(Messages.text(refused));
        }
    }

    private void register() {
        if (matter.getValue() == null || county.getValue() == null) {
            matter.setInvalid(matter.getValue() == null);
            matter.setErrorMessage(getTranslation("form.required"));
            applicant.mark(desk.faults(applicant.value()));
            title.setInvalid(title.isEmpty());
            title.setErrorMessage(getTranslation("form.required"));
            register.setEnabled(true);
            return;
        }
        if (!commitment.complete()) {
            register.setEnabled(true);
            return;
        }
        try {
            Set<Integer> present = materials.getValue().stream().collect(Collectors.toSet());
            long id = desk.register(new RegisterCase(
                    requestId,
                    matter.getValue().id(),
                    county.getValue().code(),
                    townCode(),
                    title.getValue(),
                    applicant.value(),
                    present,
                    "",
                    "",
                    commitment.value()));
            getUI().ifPresent(ui -> ui.navigate(CaseDetailView.class, id)
                    .ifPresent(page -> Messages.done("intake.registered", page.showPapers())));
        } catch (AnswersRefused faults) {
            mark(faults.errors());
            register.setEnabled(true);
        } catch (RuntimeException refused) {
            Messages.refused(refused);
            register.setEnabled(true);
        }
    }

    private void mark(Map<String, String> faults) {
        applicant.mark(faults);
        commitment.mark(faults);
        title.setInvalid(faults.containsKey("title"));
        title.setErrorMessage(faults.containsKey("title") ? getTranslation(faults.get("title")) : "");
        town.setInvalid(faults.containsKey("town"));
        town.setErrorMessage(faults.containsKey("town") ? getTranslation(faults.get("town")) : "");
        materials.setInvalid(faults.containsKey("materials"));
        materials.setErrorMessage(faults.containsKey("materials") ? getTranslation(faults.get("materials")) : "");
    }
}
