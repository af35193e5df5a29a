package org.countypowers.ui.handover;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.countypowers.handover.HandoverView;
import org.countypowers.handover.HandoverView.Power;
import org.countypowers.handover.Successors;
import org.countypowers.handover.domain.HandoverKind;
import org.countypowers.organisation.Bodies;

/** The powers that change hands, and who is responsible for what was decided before. */
class PowersTab extends Div {
    private final transient HandoverView view;
    private final transient Successors successors;
    private final transient Bodies bodies;

    PowersTab(HandoverView view, Successors successors, Bodies bodies) {
        this.view = view;
        this.successors = successors;
        this.bodies = bodies;
        if (planned()) {
            add(new Paragraph(getTranslation("handover.powers.planned")));
        }
        if (view.summary().tookEffectOn() != null && view.summary().kind() != HandoverKind.SUSPENSION) {
            add(new Paragraph(
                    getTranslation("handover.powers.after", view.summary().tookEffectOn())));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("powers");
        view.powers().forEach(power -> list.add(new ListItem(power(power))));
        add(list);
    }

    private boolean planned() {
        return view.summary().state().open() && view.summary().kind() != HandoverKind.SUSPENSION;
    }

    private Component power(Power power) {
        DescriptionList facts = new DescriptionList();
        fact(facts, "matters.form", getTranslation("form." + power.form()));
        fact(facts, "register.scope", power.scope());
        fact(facts, "register.clause", power.entrustBasis());
        fact(facts, "handover.override", power.overrideClause());
        if (planned()) {
            fact(facts, "handover.renews", power.renewingOrgan());
        }
        if (view.summary().tookEffectOn() != null) {
            successors
                    .of(
                            power.matterId(),
                            view.summary().divisionCode(),
                            view.summary().tookEffectOn().minusDays(1))
                    .ifPresent(after -> succession(facts, after));
        }
        Div all = new Div(new H3(power.matterId() + " " + power.matterName()), facts);
        String problem = HandoverWords.problem(power.problemKey(), power.problemArguments());
        if (!problem.isEmpty()) {
            Paragraph fault = new Paragraph(problem);
            fault.addClassName("fault");
            all.add(fault);
        }
        return all;
    }

    private void succession(DescriptionList facts, Successors.Succession after) {
        fact(
                facts,
                "handover.renews",
                getTranslation(
                        "handover.succession",
                        name(after.renewingBody()),
                        getTranslation(after.renewsKey(), after.number(), after.document())));
        fact(
                facts,
                "handover.answers",
                getTranslation(
                        "handover.succession",
                        name(after.answeringBody()),
                        getTranslation(after.answersKey(), after.number(), after.document())));
    }

    private String name(String body) {
        return bodies.body(body).name();
    }

    private void fact(DescriptionList facts, String key, String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
        }
    }
}
