package org.countypowers.ui.inspection;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.countypowers.inspection.Visit;
import org.countypowers.inspection.VisitBook.Line;
import org.countypowers.inspection.VisitGround;
import org.countypowers.inspection.VisitInspector;
import org.countypowers.inspection.VisitState;
import org.countypowers.inspection.VisitedObject;
import org.countypowers.organisation.Member;
import org.countypowers.ui.shell.DayField;
import org.countypowers.ui.shell.Messages;

/** One visit: what is inspected and why, who makes it, and that it was made. */
class VisitDialog extends Dialog {
    private final transient InspectionServices services;
    private final transient Line line;
    private final transient Visit visit;
    private final transient Runnable changed;

    VisitDialog(InspectionServices services, long visitId, Runnable changed) {
        this.services = services;
        this.changed = changed;
        line = services.visits().visit(visitId);
        visit = line.visit();
        setHeaderTitle(visit.licensee());
        setWidth("min(640px, 96vw)");
        add(facts(), objects());
        Set<String> bodies = line.objects().stream().map(VisitedObject::bodyId).collect(Collectors.toSet());
        boolean own = services.inspectors().own().stream().anyMatch(bodies::contains);
        if (visit.state() == VisitState.OPEN && own) {
            List<Member> candidates = services.desk().candidates(visit.id());
            if (!stands(candidates)) {
                add(arrangement(candidates));
            }
            if (line.inspectors().stream().anyMatch(this::isMe)) {
                add(report());
            }
        }
        if (visit.state() == VisitState.OPEN
                && services.inspectors().headed().stream().anyMatch(bodies::contains)) {
            Button drop = new Button(getTranslation("inspection.drop"), click -> new ReasonDialog(
                            "inspection.drop",
                            getTranslation("inspection.drop.follows"),
                            reason -> done(
                                    "inspection.dropped", () -> services.desk().drop(visit.id(), reason)))
                    .open());
            drop.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            getFooter().add(drop);
        }
        getFooter().add(new Button(getTranslation("dialog.close"), click -> close()));
    }

    private boolean isMe(VisitInspector inspector) {
        return inspector.officerId().equals(services.officers().require().officerId());
    }

    private DescriptionList facts() {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "inspection.ground", getTranslation("inspection.ground." + visit.ground()) + " " + visit.reason());
        fact(facts, "inspection.due", visit.dueOn().toString());
        if (visit.doneOn() != null) {
            fact(facts, "inspection.doneOn", visit.doneOn().toString());
        }
        fact(
                facts,
                "inspection.inspectors.two",
                line.inspectors().isEmpty()
                        ? getTranslation("inspection.notArranged")
                        : line.inspectors().stream()
                                .map(each -> each.officerName() + " " + services.body(each.bodyId()))
                                .collect(Collectors.joining(getTranslation("handover.comma"))));
        return facts;
    }

    private UnorderedList objects() {
        UnorderedList list = new UnorderedList();
        list.addClassName("history");
        line.objects()
                .forEach(object -> list.add(new ListItem(getTranslation(
                        "inspection.object",
                        object.matterName(),
                        object.licenceNo(),
                        services.body(object.bodyId())))));
        return list;
    }

    /** Whoever was drawn goes, unless one of them may no longer. */
    private boolean stands(List<Member> candidates) {
        Set<String> free = candidates.stream().map(Member::officerId).collect(Collectors.toSet());
        return visit.ground() == VisitGround.DRAWN
                && !line.inspectors().isEmpty()
                && line.inspectors().stream().map(VisitInspector::officerId).allMatch(free::contains);
    }

    private Div arrangement(List<Member> candidates) {
        Div part = new Div(new H3(getTranslation("inspection.arrange")));
        if (candidates.size() < 2) {
            part.add(new Paragraph(getTranslation("inspection.arrange.few", candidates.size())));
            return part;
        }
        CheckboxGroup<Member> chosen = new CheckboxGroup<>();
        chosen.setLabel(getTranslation("inspection.arrange.help"));
        chosen.setItems(candidates);
        chosen.setItemLabelGenerator(member -> member.name() + " " + services.body(member.bodyId()));
        chosen.setValue(candidates.stream()
                .filter(member -> line.inspectors().stream()
                        .anyMatch(each -> each.officerId().equals(member.officerId())))
                .collect(Collectors.toSet()));
        Button save = new Button(
                getTranslation("inspection.arrange.save"),
                click -> done("inspection.arranged", () -> services.desk()
                        .arrange(
                                visit.id(),
                                chosen.getValue().stream()
                                        .map(Member::officerId)
                                        .collect(Collectors.toSet()))));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        part.add(chosen, save);
        part.addClassName("form-stack");
        return part;
    }

    private Div report() {
        DayField day = new DayField(getTranslation("inspection.doneOn"));
        LocalDate today = LocalDate.now(services.clock());
        day.setMax(today);
        day.setValue(today);
        Button made = new Button(
                getTranslation("inspection.made"),
                click -> done("inspection.made.done", () -> services.desk().made(visit.id(), day.getValue())));
        made.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div fields = new Div(day, made);
        fields.addClassName("tools");
        return fields;
    }

    private void done(String key, Runnable act) {
        try {
            act.run();
            Messages.done(key, visit.licensee());
            close();
        } catch (RuntimeException refused) {
            Messages.refused(refused);
        }
        changed.run();
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }
}
