package org.countypowers.ui.assignment;

import com.vaadin.flow.component.html.Span;
import org.countypowers.assignment.WorkRow;

/** How much of the limit is left: by a word, and by colour second. */
class DaysLeft extends Span {
    DaysLeft(WorkRow row) {
        addClassName("tag");
        if (row.daysLeft() == null) {
            setText(getTranslation("worklist.noLimit"));
            return;
        }
        int days = row.daysLeft();
        String key = days < 0 ? "worklist.overdue" : days == 0 ? "worklist.today" : "worklist.daysLeft";
        setText(getTranslation(key, Math.abs(days))
                + (row.provisional() ? getTranslation("worklist.provisional") : ""));
        addClassName(days < 0 ? "tag-bad" : days <= 2 ? "tag-soon" : "tag-calm");
    }
}
