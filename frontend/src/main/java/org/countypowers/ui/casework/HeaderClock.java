package org.countypowers.ui.casework;

import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.countypowers.deadline.Clock;
import org.countypowers.deadline.Explanation;
import org.countypowers.deadline.Explanation.Day;
import org.countypowers.deadline.Explanation.Verdict;

/** A running clock in one line: which day of how many, until when, and how many days did not count. */
class HeaderClock extends Span {
    HeaderClock(Explanation explanation, LocalDate today) {
        Clock clock = explanation.clock();
        boolean overdue = clock.dueOn().isBefore(today) && !clock.suspended();
        int counted = explanation.days().stream()
                .filter(day -> !day.date().isAfter(today))
                .mapToInt(Day::number)
                .max()
                .orElse(0);
        int limit = explanation.days().stream().mapToInt(Day::number).max().orElse(0);
        StringBuilder text = new StringBuilder(getTranslation(
                limit == 0 ? "case.clock.sameDay" : "case.clock." + clock.unit(),
                getTranslation("clock." + clock.kind()),
                counted,
                limit,
                clock.dueOn().toString()));
        if (clock.provisional()) {
            text.append(getTranslation("worklist.provisional"));
        }
        if (clock.promisedDueOn() != null) {
            text.append(
                    getTranslation("case.clock.promised", clock.promisedDueOn().toString()));
        }
        long suspended = explanation.days().stream()
                .filter(day -> day.verdict() == Verdict.SUSPENDED && !day.date().isAfter(today))
                .count();
        if (suspended > 0) {
            text.append(getTranslation("case.clock.suspendedDays", suspended));
        }
        if (clock.suspended()) {
            text.append(getTranslation("case.clock.suspended"));
        }
        if (overdue) {
            text.append(getTranslation("case.clock.overdue"));
        }
        setText(text.toString());
        addClassNames("tag", overdue ? "tag-bad" : "tag-calm");
    }
}
