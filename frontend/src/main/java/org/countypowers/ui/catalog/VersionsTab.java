package org.countypowers.ui.catalog;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.countypowers.catalog.MatterVersion;
import org.countypowers.catalog.MatterVersions;
import org.countypowers.organisation.Departments;

/** How a matter changed, the newest version first. */
class VersionsTab extends Div {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    VersionsTab(List<MatterVersion> versions, Departments departments) {
        MatterWords words = new MatterWords(departments);
        for (MatterVersion version : versions) {
            Span from = new Span(
                    version.validFrom().equals(MatterVersions.ALWAYS)
                            ? getTranslation("matters.always")
                            : getTranslation("register.since", version.validFrom()));
            from.addClassName("tag");
            Span recorded = new Span(getTranslation(
                    "matters.version.recorded",
                    version.recordedBy(),
                    version.recordedAt().format(TIME)));
            recorded.addClassName("quiet");
            Div line = new Div(new H3(getTranslation("matters.version", version.no())), from, recorded);
            line.addClassName("line");
            UnorderedList changes = new UnorderedList();
            version.changes().forEach(change -> changes.add(new ListItem(words.of(change))));
            Div whole = new Div(line);
            whole.addClassName("material");
            if (version.changes().isEmpty()) {
                whole.add(new Span(getTranslation("matters.version.first")));
            } else {
                whole.add(changes);
            }
            add(whole);
        }
    }
}
