package org.countypowers.ui.reporting;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.countypowers.reporting.CourseSheet;
import org.countypowers.reporting.domain.CourseFigures.CountyRow;

/** One stacked bar, with its numbers in words below it. */
class WhoseBar extends Div {
    /** Of the bar; below it a number has no room. */
    private static final double ROOM = 8;

    /** @param longest minutes a case of the longest bar on the page */
    WhoseBar(String name, List<CountyRow> rows, double longest) {
        addClassName("whose");
        Div bar = new Div();
        bar.addClassName("whose-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        List<String> said = new ArrayList<>();
        for (WhoseDays whose : WhoseDays.values()) {
            double minutes = whose.minutes(rows);
            if (minutes > 0) {
                String days = CourseSheet.days(Math.round(minutes));
                double share = 100 * minutes / longest;
                Span part = new Span(share < ROOM ? "" : days);
                part.addClassName("whose-" + whose.word());
                part.getStyle().set("width", String.format(Locale.ROOT, "%.2f%%", share));
                bar.add(part);
                said.add(getTranslation("course.whose.part", getTranslation("course.column." + whose.word()), days));
            }
        }
        Span title = new Span(name);
        title.addClassName("whose-name");
        Span words = new Span(said.isEmpty() ? getTranslation("course.whose.none") : String.join(" · ", said));
        words.addClassName("quiet");
        add(title, bar, words);
    }
}
