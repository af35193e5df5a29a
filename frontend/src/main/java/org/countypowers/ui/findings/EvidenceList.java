package org.countypowers.ui.findings;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.countypowers.audit.TrailEvent;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.findings.Fact;
import org.countypowers.findings.Finding;
import org.countypowers.findings.FindingBook;
import org.countypowers.organisation.Bodies;
import org.countypowers.ui.casework.TrailWords;

/** The facts that a finding rests on, each with the event of the trail that shows it. */
class EvidenceList extends OrderedList {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    EvidenceList(FindingBook book, Bodies bodies, Finding finding) {
        addClassName("history");
        TrailWords words = new TrailWords(bodies);
        List<Optional<TrailEvent>> events = book.events(finding.id());
        for (int no = 0; no < finding.facts().size(); no++) {
            Fact fact = finding.facts().get(no);
            ListItem item = new ListItem(new Span(FindingWords.fact(fact)));
            events.get(no).ifPresent(event -> item.add(new Paragraph(told(words, fact, event))));
            add(item);
        }
    }

    private String told(TrailWords words, Fact fact, TrailEvent event) {
        return getTranslation(
                "findings.event",
                fact.stream(),
                String.valueOf(event.seq()),
                event.at().atZone(OfficeTime.ZONE).format(TIME),
                event.actor().name(),
                getTranslation("trail." + event.action()),
                words.of(event),
                event.hash().substring(0, 16));
    }
}
