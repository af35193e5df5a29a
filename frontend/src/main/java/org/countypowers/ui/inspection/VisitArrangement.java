package org.countypowers.ui.inspection;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.countypowers.inspection.VisitGround;
import org.countypowers.inspection.VisitInspector;
import org.countypowers.inspection.VisitState;
import org.countypowers.inspection.VisitView;
import org.countypowers.inspection.VisitedObject;
import org.countypowers.organisation.Member;
import org.countypowers.ui.shell.Messages;

/** Who makes a visit, that its approval is asked for, and that it falls. */
class VisitArrangement {
    private final VisitView view;
    private final VisitServices services;
    private final Runnable changed;

    VisitArrangement(VisitView view, VisitServices services, Runnable changed) {
        this.view = view;
        this.services = services;
        this.changed = changed;
    }

    List<Component> parts() {
        List<Component> parts = new ArrayList<>();
        Set<String> bodies =
                view.line().objects().stream().map(VisitedObject::bodyId).collect(Collectors.toSet());
        boolean own = services.inspectors().own().stream().anyMatch(bodies::contains);
        boolean open = view.visit().state() == VisitState.OPEN;
        if (own) {
            List<Member> candidates = services.desk().candidates(view.visit().id());
            if (!stands(candidates)) {
                parts.add(view.visit().ground() == VisitGround.DRAWN ? instead() : choice(candidates));
            }
        }
        Div buttons = new Div();
        buttons.addClassName("buttons");
        if (open && view.mine() && view.line().inspectors().size() > 1) {
            Button begin = new Button(
                    say("inspection.begin"),
                    click -> done("inspection.begun", () -> services.desk()
                            .begin(view.visit().id())));
            begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            buttons.add(begin);
        }
        if (open && services.inspectors().headed().stream().anyMatch(bodies::contains)) {
            Button drop = new Button(say("inspection.drop"), click -> new ReasonDialog(
                            "inspection.drop",
                            say("inspection.drop.follows"),
                            reason -> done("inspection.dropped", () -> services.orders()
                                    .drop(view.visit().id(), reason)))
                    .open());
            drop.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            buttons.add(drop);
        }
        if (buttons.getComponentCount() > 0) {
            parts.add(buttons);
        }
        return parts;
    }

    /** Whoever was drawn goes, and whoever was approved, unless one of them may no longer. */
    private boolean stands(List<Member> candidates) {
        boolean settled =
                view.visit().ground() == VisitGround.DRAWN || view.visit().state() == VisitState.BEGUN;
        Set<String> free = candidates.stream().map(Member::officerId).collect(Collectors.toSet());
        return settled
                && !view.line().inspectors().isEmpty()
                && view.line().inspectors().stream()
                        .map(VisitInspector::officerId)
                        .allMatch(free::contains);
    }

    /** Nobody chooses who follows somebody drawn. */
    private Div instead() {
        Button replace = new Button(
                say("inspection.replace"),
                click -> done("inspection.replaced", () -> services.desk()
                        .replace(view.visit().id())));
        Div part = new Div(new H3(say("inspection.arrange")), new Paragraph(say("inspection.replace.help")), replace);
        part.addClassName("form-stack");
        return part;
    }

    private Div choice(List<Member> candidates) {
        Div part = new Div(new H3(say("inspection.arrange")));
        part.addClassName("form-stack");
        if (candidates.size() < 2) {
            part.add(new Paragraph(say("inspection.arrange.few", candidates.size())));
            return part;
        }
        CheckboxGroup<Member> chosen = new CheckboxGroup<>();
        chosen.setLabel(say("inspection.arrange.help"));
        chosen.setItems(candidates);
        chosen.setItemLabelGenerator(member -> member.name() + " " + services.body(member.bodyId()));
        chosen.setValue(candidates.stream()
                .filter(member -> view.line().inspectors().stream()
                        .anyMatch(each -> each.officerId().equals(member.officerId())))
                .collect(Collectors.toSet()));
        Button save = new Button(
                say("inspection.arrange.save"),
                click -> done("inspection.arranged", () -> services.desk()
                        .arrange(
                                view.visit().id(),
                                chosen.getValue().stream()
                                        .map(Member::officerId)
                                        .collect(Collectors.toSet()))));
        part.add(chosen, save);
        return part;
    }

    private void done(String key, Runnable act) {
        try {
            act.run();
            Messages.done(key, view.visit().licensee());
        } catch (RuntimeException refused) {
            Messages.refused(refused);
        }
        changed.run();
    }

    private static String say(String key, Object... arguments) {
        return com.vaadin.flow.component.UI.getCurrent().getTranslation(key, arguments);
    }
}
