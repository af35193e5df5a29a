package org.countypowers.ui.licence;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.countypowers.licence.ProceedingView.Act;
import org.countypowers.ui.shell.Words;

/** Who has said what so far. */
class ActsTab extends Div {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    ActsTab(List<Act> acts) {
        if (acts.isEmpty()) {
            add(new Paragraph(getTranslation("licence.acts.empty")));
            return;
        }
        OrderedList list = new OrderedList();
        list.addClassName("acts");
        acts.forEach(act -> {
            Div line = new Div(
                    new Span(Words.step(act.step(), act.stepName())),
                    LicenceWords.outcome(act.outcome()),
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
