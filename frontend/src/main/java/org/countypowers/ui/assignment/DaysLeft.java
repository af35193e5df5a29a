package org.countypowers.ui.assignment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.countypowers.assignment.WorkRow;

/** How much of the limit is left: by a word, and by colour second; and which day it is that counts. */
class DaysLeft extends Div {
    DaysLeft(WorkRow row) {
        addClassName("stack");
        Span tag = new Span();
        tag.addClassName("tag");
        add(tag);
        if (row.daysLeft() == null) {
            tag.setText(getTranslation("worklist.noLimit"));
            return;
        }
        int days = row.daysLeft();
        String key = days < 0 ? "worklist.overdue" : days == 0 ? "worklist.today" : "worklist.daysLeft";
        tag.setText(getTranslation(key, Math.abs(days))
                + (row.provisional() ? getTranslation("worklist.provisional") : ""));
        tag.addClassName(days < 0 ? "tag-bad" : days <= 2 ? "tag-soon" : "tag-calm");
        Span day = new Span(getTranslation(WorkSubject.of(row.subject()).limit(), row.dueOn()));
        day.addClassName("quiet");
        add(day);
    }
}
