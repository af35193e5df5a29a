package org.countypowers.ui.catalog;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.countypowers.catalog.LegalBasis;
import org.countypowers.catalog.Matter;
import org.countypowers.catalog.Matters;
import org.countypowers.catalog.Procedure;
import org.countypowers.catalog.ReferenceDesk;
import org.countypowers.organisation.Departments;
import org.countypowers.ui.shell.DayField;
import org.countypowers.ui.shell.Messages;

/** One matter with all that the catalogue says of it. */
class MatterDialog extends Dialog {
    private final Matter matter;
    private final Matters matters;
    private final ReferenceDesk desk;
    private final Div bases = new Div();

    /** @param desk null where the officer may not change the catalogue */
    MatterDialog(Matter matter, Matters matters, Departments departments, ReferenceDesk desk) {
        this.matter = matter;
        this.matters = matters;
        this.desk = desk;
        setHeaderTitle(matter.id() + " " + matter.name());
        setWidth("min(860px, 96vw)");
        DescriptionList facts = new DescriptionList();
        fact(facts, "matters.type", matter.powerType());
        fact(facts, "matters.code", matter.itemCode());
        fact(facts, "matters.sector", matter.sector());
        fact(facts, "matters.department", departments.nameOf(matter.departmentCode()));
        fact(facts, "matters.current", getTranslation("level." + matter.currentLevel()));
        fact(facts, "matters.target", getTranslation("level." + matter.targetLevel()));
        fact(facts, "matters.form", getTranslation("form." + matter.form()));
        fact(facts, "matters.decider", getTranslation("decider." + matter.decider()));
        fact(
                facts,
                "matters.limit",
                matter.statutoryLimit() == 0
                        ? getTranslation("matters.instant")
                        : getTranslation("limit." + matter.limitUnit(), matter.statutoryLimit()));
        fact(
                facts,
                "matters.extension",
                matter.extensionLimit() == 0
                        ? ""
                        : getTranslation("limit." + matter.limitUnit(), matter.extensionLimit()));
        fact(
                facts,
                "matters.promise",
                matter.promisedWorkingDays() == 0 ? "" : getTranslation("limit.WD", matter.promisedWorkingDays()));
        fact(facts, "matters.risk", matter.risk().name());
        fact(facts, "matters.note", matter.note());
        OrderedList materials = new OrderedList();
        matter.materials().forEach(each -> materials.add(new ListItem(each)));
        add(
                facts,
                new H3(getTranslation("matters.bases")),
                bases,
                new H3(getTranslation("matters.procedures")),
                procedures(),
                new H3(getTranslation("intake.materials")),
                materials);
        getFooter().add(new Button(getTranslation("dialog.close"), click -> close()));
        showBases();
    }

    private void fact(DescriptionList facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
        }
    }

    private Div procedures() {
        Div list = new Div();
        for (Procedure procedure : matter.procedures()) {
            Span tag = new Span(
                    getTranslation(procedure.suspends() ? "matters.suspends" : "matters.counts", procedure.clause()));
            tag.addClassNames("tag", procedure.suspends() ? "tag-soon" : "tag-calm");
            Div line = new Div(new Span(procedure.wording()), tag);
            if (procedure.unit() != null) {
                line.add(new Span(getTranslation("limit." + procedure.unit(), procedure.limit())));
            }
            line.addClassName("line");
            list.add(line);
        }
        if (matter.procedures().isEmpty()) {
            list.add(new Paragraph(getTranslation("matters.procedures.empty")));
        }
        return list;
    }

    private void showBases() {
        bases.removeAll();
        matters.bases(matter.id()).forEach(basis -> bases.add(line(basis)));
    }

    private Div line(LegalBasis basis) {
        Div line = new Div(new Span(basis.clause()));
        line.addClassName("line");
        if (basis.repealedOn() != null) {
            Span tag = new Span(getTranslation("matters.repealed", basis.repealedOn()));
            tag.addClassNames("tag", "tag-bad");
            line.add(tag);
        } else if (desk != null) {
            DatePicker on = new DayField("");
            on.setAriaLabel(getTranslation("matters.repealOn") + " " + basis.clause());
            on.setPlaceholder(getTranslation("matters.repealOn"));
            on.setMin(LocalDate.now());
            Button repeal = new Button(getTranslation("matters.repeal"), click -> repeal(basis, on));
            repeal.addThemeVariants(ButtonVariant.LUMO_SMALL);
            line.add(on, repeal);
        }
        return line;
    }

    private void repeal(LegalBasis basis, DatePicker on) {
        if (on.getValue() == null || on.isInvalid()) {
            on.setInvalid(true);
            on.setErrorMessage(getTranslation("matters.repeal.choose"));
            return;
        }
        try {
            desk.repeal(matter.id(), basis.no(), on.getValue());
            showBases();
            Messages.done("officers.done");
        } catch (RuntimeException refused) {
            Messages.refused(refused);
        }
    }
}
