package org.countypowers.ui.monitoring;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.countypowers.audit.TrailEvent;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.monitoring.Letter;
import org.countypowers.monitoring.SealedReads;
import org.countypowers.organisation.Bodies;
import org.countypowers.ui.casework.TrailWords;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.MainLayout;

/** What was read under a letter of an office below, and whether its record is whole. */
@Route(value = "sealed-reads", layout = MainLayout.class)
@RolesAllowed("SEALED_READ")
public class SealedReadsView extends VerticalLayout implements HasUrlParameter<Long>, HasDynamicTitle {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int EVENTS = 100;

    private final transient SealedReads sealed;
    private final transient Bodies bodies;
    private final LocalDate today;
    private String title = "";

    SealedReadsView(SealedReads sealed, Bodies bodies, Clock clock) {
        this.sealed = sealed;
        this.bodies = bodies;
        today = LocalDate.now(clock);
        addClassName("page");
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        try {
            show(id);
        } catch (NoSuchElementException notBelow) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(long id) {
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
        grid.addColumn(event -> event.at().atZone(OfficeTime.ZONE).format(TIME))
                .setHeader(getTranslation("case.opinion.at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(event -> event.actor().name())
                .setHeader(getTranslation("case.opinion.officer"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(event -> event.actor().address())
                .setHeader(getTranslation("monitoring.sealed.address"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(event -> getTranslation("trail." + event.action()))
                .setHeader(getTranslation("trail.action"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(TrailEvent::subject)
                .setHeader(getTranslation("monitoring.sealed.subject"))
                .setWidth("210px")
                .setFlexGrow(1);
        TrailWords words = new TrailWords(bodies);
        grid.addColumn(words::of)
                .setHeader(getTranslation("monitoring.sealed.details"))
                .setWidth("220px")
                .setFlexGrow(3);
        List<TrailEvent> events = new ArrayList<>(sealed.reads(id, 0, EVENTS));
        grid.setItems(events);
        Button more = new Button(getTranslation("trail.more"));
        more.setVisible(events.size() == EVENTS);
        more.addClickListener(click -> {
            List<TrailEvent> further =
                    sealed.reads(id, events.get(events.size() - 1).seq(), EVENTS);
            events.addAll(further);
            grid.setItems(events);
            more.setVisible(further.size() == EVENTS);
        });
        add(grid, more);
    }
}
