package org.countypowers.ui.delegation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.delegation.RegisterChange;

/** Everything that the register ever said about a matter in a place, in the order in which it was recorded. */
class RegisterHistory extends Div {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(OfficeTime.ZONE);

    private final Instant knownAt;

    /** @param knownAt what was recorded or superseded later is left out */
    RegisterHistory(List<RegisterChange> all, RegisterQuestion question) {
        knownAt = question.knownAt();
        List<RegisterChange> changes = all.stream()
                .filter(change -> !change.recordedAt().isAfter(knownAt))
                .toList();
        add(new H3(
                question.past()
                        ? getTranslation("register.history.until", question.knownOn())
                        : getTranslation("register.history")));
        if (changes.isEmpty()) {
            add(new Paragraph(getTranslation("register.history.empty")));
            return;
        }
        OrderedList list = new OrderedList();
        changes.forEach(change -> list.add(new ListItem(line(change))));
        add(list);
    }

    private String line(RegisterChange change) {
        String said = change.status() != null
                ? getTranslation(
                        "register.history.status",
                        time(change.recordedAt()),
                        change.from(),
                        getTranslation("register.status." + change.status()),
                        change.instrumentNo())
                : getTranslation(
                        "register.history.entry",
                        time(change.recordedAt()),
                        RegisterWords.form(change.form(), change.scope()),
                        RegisterWords.validity(change.from(), change.to()),
                        change.instrumentNo());
        return change.supersededAt() == null || change.supersededAt().isAfter(knownAt)
                ? said
                : said + getTranslation("register.history.superseded", time(change.supersededAt()));
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }
}
