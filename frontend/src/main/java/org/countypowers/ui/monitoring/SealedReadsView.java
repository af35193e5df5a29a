package org.countypowers.ui.monitoring;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.countypowers.audit.TrailEvent;
import org.countypowers.monitoring.Letter;
import org.countypowers.monitoring.SealedReads;
import org.countypowers.organisation.Bodies;
import org.countypowers.ui.casework.TrailList;
import org.countypowers.ui.casework.TrailWords;
import org.countypowers.ui.shell.DetailPage;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.MainLayout;

/** What was read under a letter of an office below, and whether its record is whole. */
@Route(value = "sealed-reads", layout = MainLayout.class)
@RolesAllowed("SEALED_READ")
public class SealedReadsView extends DetailPage {
    private final transient SealedReads sealed;
    private final transient Bodies bodies;
    private final LocalDate today;

    SealedReadsView(SealedReads sealed, Bodies bodies, Clock clock) {
        this.sealed = sealed;
        this.bodies = bodies;
        today = LocalDate.now(clock);
    }

    @Override
    protected void show(long id) {
        removeAll();
        Letter letter = sealed.letter(id);
        title = letter.number() + " · " + getTranslation("monitoring.sealed");
        Div tags = new Div(new Span(letter.number()), LetterWords.state(this, letter, today));
        tags.addClassName("line");
        add(
                new RouterLink(getTranslation("monitoring.letters.back"), LettersView.class),
                new H2(letter.subject()),
                tags,
                LetterWords.facts(this, letter, bodies, sealed.readers(id)),
                new H3(getTranslation("monitoring.sealed")),
                whole(id));
        reads(id);
    }

    private Paragraph whole(long id) {
        boolean whole = sealed.whole(id);
        Paragraph says = new Paragraph(getTranslation(whole ? "monitoring.sealed.whole" : "monitoring.sealed.broken"));
        if (!whole) {
            says.addClassName("warning");
        }
        return says;
    }

    private void reads(long id) {
        Listing<TrailEvent> grid = new Listing<>();
        grid.setAllRowsVisible(true);
        TrailList.who(grid);
        grid.addColumn(event -> event.actor().address())
                .setHeader(getTranslation("monitoring.sealed.address"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        TrailList.action(grid);
        grid.addColumn(TrailEvent::subject)
                .setHeader(getTranslation("monitoring.sealed.subject"))
                .setWidth("210px")
                .setFlexGrow(1);
        TrailWords words = new TrailWords(bodies);
        grid.addColumn(words::of)
                .setHeader(getTranslation("monitoring.sealed.details"))
                .setWidth("220px")
                .setFlexGrow(3);
        add(new TrailList(grid, (after, limit) -> sealed.reads(id, after, limit)));
    }
}
