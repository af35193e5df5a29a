package org.countypowers.ui.handover;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import org.countypowers.handover.HandoverView;
import org.countypowers.handover.HandoverView.Act;
import org.countypowers.handover.domain.HandoverSide;

/** Who has declared readiness and signed in this round, and what was sent back before. */
class SigningTab extends Div {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String SIGNED = "signed";

    SigningTab(HandoverView view) {
        Div sides = new Div();
        sides.addClassName("signatures");
        for (HandoverSide side : HandoverSide.values()) {
            sides.add(side(view, side));
        }
        add(sides);
        acts(view.acts().stream().filter(Act::current).toList(), "handover.signing.current");
        List<Act> before = view.acts().stream().filter(act -> !act.current()).toList();
        if (!before.isEmpty()) {
            acts(before, "handover.signing.before");
        }
    }

    private Component side(HandoverView view, HandoverSide side) {
        Act last = view.acts().stream()
                .filter(act -> act.current() && act.side() == side)
                .max(Comparator.comparing(Act::at))
                .orElse(null);
        boolean signed = last != null && last.outcome().equals(SIGNED);
        Div box = new Div(
                new Span(getTranslation("handover.side." + side)),
                new Span(HandoverWords.body(view.summary(), side)),
                HandoverWords.tag(
                        getTranslation(last == null ? "handover.signing.none" : "handover.outcome." + last.outcome()),
                        signed ? "tag-calm" : "tag-soon"));
        if (signed) {
            box.add(HandoverWords.quiet(last.officerName() + " " + last.at().format(TIME)));
        }
        box.addClassName("stack");
        return box;
    }

    private void acts(List<Act> acts, String titleKey) {
        add(new H3(getTranslation(titleKey)));
        if (acts.isEmpty()) {
            add(new Paragraph(getTranslation("handover.signing.empty")));
            return;
        }
        OrderedList list = new OrderedList();
        list.addClassName("acts");
        acts.forEach(act -> {
            Div line = new Div(
                    HandoverWords.tag(
                            getTranslation("handover.outcome." + act.outcome()),
                            switch (act.outcome()) {
                                case "returned" -> "tag-bad";
                                case "cancelled" -> "tag-open";
                                default -> "tag-calm";
                            }),
                    new Span(getTranslation("handover.side." + act.side())),
                    new Span(getTranslation("handover.signing.by", act.unitName(), act.officerName())),
                    new Span(act.at().format(TIME)));
            line.addClassName("line");
            Paragraph opinion = new Paragraph(act.opinion());
            opinion.addClassName("reasoning");
            list.add(new ListItem(line, opinion));
        });
        add(list);
    }
}
