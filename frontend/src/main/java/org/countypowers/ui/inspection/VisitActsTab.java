package org.countypowers.ui.inspection;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.countypowers.inspection.VisitView.Act;
import org.countypowers.ui.shell.Words;

/** Who has said what so far. */
class VisitActsTab extends Div {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    VisitActsTab(List<Act> acts) {
        if (acts.isEmpty()) {
            add(new Paragraph(getTranslation("inspection.acts.empty")));
            return;
        }
        OrderedList list = new OrderedList();
        list.addClassName("acts");
        acts.forEach(act -> {
            Span outcome = new Span(getTranslation("inspection.outcome." + act.outcome()));
            outcome.addClassName("tag");
            Div line = new Div(
                    new Span(Words.step(act.step(), act.stepName())),
                    outcome,
                    new Span(getTranslation("handover.signing.by", act.unitName(), act.officerName())),
                    new Span(act.at().format(TIME)));
            line.addClassName("line");
            ListItem item = new ListItem(line);
            if (!act.opinion().isBlank()) {
                Paragraph opinion = new Paragraph(act.opinion());
                opinion.addClassName("reasoning");
                item.add(opinion);
            }
            list.add(item);
        });
        add(list);
    }
}
