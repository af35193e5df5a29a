package org.countypowers.ui.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.NoSuchElementException;
import org.countypowers.audit.Stream;
import org.countypowers.audit.TrailEvent;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.organisation.Bodies;
import org.countypowers.ui.casework.CaseDetailView;
import org.countypowers.ui.casework.TrailWords;
import org.countypowers.ui.replay.ReplayView;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.Words;

/** Events that were found: when, who, for which body, what, and on demand what it was before and after. */
class TrailResults extends Listing<TrailEvent> {
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final transient Bodies bodies;
    private final transient TrailWords words;
    private final boolean opensCases;
    private final boolean replays;

    TrailResults(Bodies bodies, boolean opensCases, boolean replays) {
        this.replays = replays;
        this.bodies = bodies;
        this.opensCases = opensCases;
        words = new TrailWords(bodies);
        setAllRowsVisible(true);
        setRoom(900);
        addColumn(event -> event.at().atZone(OfficeTime.ZONE).format(TIME))
                .setHeader(getTranslation("audit.search.at"))
                .setWidth("180px")
                .setFlexGrow(0);
        addColumn(event -> Words.actor(event.actor()))
                .setHeader(getTranslation("audit.search.officer"))
                .setWidth("130px")
                .setFlexGrow(0);
        addColumn(event -> body(event.actor().unitId()))
                .setHeader(getTranslation("audit.search.unit"))
                .setFlexGrow(1);
        setTitle(addColumn(event -> getTranslation("trail." + event.action()))
                .setHeader(getTranslation("audit.search.act"))
                .setFlexGrow(1));
        addComponentColumn(this::subject)
                .setHeader(getTranslation("audit.search.subject"))
                .setFlexGrow(2);
        addComponentColumn(this::more)
                .setHeader(getTranslation("audit.search.change"))
                .setWidth("110px")
                .setFlexGrow(0);
    }

    private Component subject(TrailEvent event) {
        boolean ofCase = event.stream().kind() == Stream.Kind.CASE;
        return opensCases && ofCase
                ? new RouterLink(
                        event.subject(),
                        CaseDetailView.class,
                        Long.valueOf(event.stream().id()))
                : new Span(event.subject());
    }

    private Button more(TrailEvent event) {
        Button more = new Button(getTranslation("audit.search.show"), click -> open(event));
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        more.setAriaLabel(
                getTranslation("audit.search.show.of", getTranslation("trail." + event.action()), event.subject()));
        return more;
    }

    private void open(TrailEvent event) {
        Dialog dialog = new Dialog(getTranslation("trail." + event.action()));
        dialog.setWidth("min(640px, 96vw)");
        Div facts = new Div(
                new Paragraph(event.subject()),
                new H4(getTranslation("audit.search.before")),
                new Paragraph(said(event, event.before())),
                new H4(getTranslation("audit.search.after")),
                new Paragraph(said(event, event.after())),
                new H4(getTranslation("audit.search.place")),
                new Paragraph(getTranslation(
                        "audit.search.place.of",
                        event.stream().kind() + ":" + event.stream().id(),
                        String.valueOf(event.seq()),
                        event.actor().address().isEmpty() ? "-" : event.actor().address())),
                hash(event));
        dialog.add(facts);
        if (replays && event.stream().kind() == Stream.Kind.CASE) {
            RouterLink replay = new RouterLink(
                    getTranslation("replay.link"),
                    ReplayView.class,
                    Long.valueOf(event.stream().id()));
            replay.getElement().addEventListener("click", click -> dialog.close());
            facts.add(new Paragraph(replay));
        }
        dialog.getFooter().add(new Button(getTranslation("audit.search.close"), click -> dialog.close()));
        dialog.open();
    }

    private String said(TrailEvent event, Map<String, String> values) {
        String said = values.isEmpty()
                ? ""
                : words.of(new TrailEvent(
                        event.id(),
                        event.stream(),
                        event.seq(),
                        event.at(),
                        event.actor(),
                        event.action(),
                        event.subject(),
                        Map.of(),
                        values,
                        event.canonical(),
                        event.previousHash(),
                        event.hash()));
        return said.isEmpty() ? getTranslation("audit.search.nothing") : said;
    }

    private static Span hash(TrailEvent event) {
        Span hash = new Span(event.hash());
        hash.addClassName("hash");
        return hash;
    }

    private String body(String unitId) {
        try {
            return unitId.isEmpty() ? "" : bodies.body(unitId).name();
        } catch (NoSuchElementException gone) {
            return unitId;
        }
    }
}
