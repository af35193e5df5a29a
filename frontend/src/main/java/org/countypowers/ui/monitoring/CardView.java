package org.countypowers.ui.monitoring;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.BiConsumer;
import org.countypowers.audit.TrailEvent;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.monitoring.Card;
import org.countypowers.monitoring.CardAct;
import org.countypowers.monitoring.CardBook;
import org.countypowers.monitoring.CardDesk;
import org.countypowers.monitoring.CardDesk.Seen;
import org.countypowers.monitoring.CardDesk.Word;
import org.countypowers.monitoring.CardState;
import org.countypowers.monitoring.Tolerance;
import org.countypowers.organisation.Bodies;
import org.countypowers.ui.casework.CaseDetailView;
import org.countypowers.ui.casework.TrailWords;
import org.countypowers.ui.shell.DetailPage;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Messages;
import org.countypowers.ui.shell.Words;

/** One card: why it was raised, what was said on it, and what the reader may do next. */
@Route(value = "card", layout = MainLayout.class)
@RolesAllowed("MONITOR_READ")
public class CardView extends DetailPage {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final transient CardBook book;
    private final transient CardDesk desk;
    private final transient Bodies bodies;
    private final LocalDate today;
    private final boolean answers;
    private final boolean decides;
    private final boolean readsCases;
    private final boolean calls;

    CardView(CardBook book, CardDesk desk, Bodies bodies, AuthenticationContext authentication, Clock clock) {
        this.book = book;
        this.desk = desk;
        this.bodies = bodies;
        today = LocalDate.now(clock);
        answers = authentication.hasAuthority("MONITOR_ANSWER");
        decides = authentication.hasAuthority("MONITOR_DECIDE");
        readsCases = authentication.hasAuthority("CASE_SEARCH");
        calls = authentication.hasAuthority("LETTER_ISSUE");
    }

    @Override
    protected void show(long id) {
        removeAll();
        Card card = book.card(id);
        title = getTranslation("monitoring.kind." + card.kind()) + " " + card.caseNumber();
        Div tags = new Div(CardWords.kind(this, card.kind()), CardWords.state(this, card, today));
        tags.addClassName("line");
        RouterLink back = new RouterLink(getTranslation("monitoring.back"), CardsView.class);
        add(back, new H2(card.matterName()), tags, new Paragraph(CardWords.cause(this, card)), facts(card), acts(card));
        causes(id);
        said(card);
    }

    private DescriptionList facts(Card card) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        facts.add(new DescriptionList.Term(getTranslation("monitoring.case")));
        Div file = new Div(
                readsCases
                        ? new RouterLink(card.caseNumber(), CaseDetailView.class, card.caseId())
                        : new Span(card.caseNumber()));
        file.addClassName("line");
        if (calls) {
            file.add(LettersView.callFor(card.caseNumber(), getTranslation("monitoring.letter.call")));
        }
        facts.add(new DescriptionList.Description(file));
        fact(facts, "monitoring.rule", getTranslation("monitoring.rule." + card.rule()));
        fact(facts, "monitoring.body", bodies.body(card.bodyId()).name());
        fact(
                facts,
                "monitoring.officer",
                card.officerName().isEmpty() ? getTranslation("monitoring.officer.none") : card.officerName());
        fact(facts, "monitoring.reachedOn", card.reachedOn().toString());
        return facts;
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }

    /** What the reader may do, or whose turn it is. */
    private Div acts(Card card) {
        Div acts = new Div();
        acts.addClassName("tools");
        boolean late = card.state() == CardState.OPEN && card.late(today);
        if (answers && card.state() == CardState.OPEN) {
            acts.add(act(card, "reply", desk::reply, true));
        }
        if (answers && card.state() == CardState.UPHELD && !card.answerBy().isBefore(today)) {
            acts.add(act(card, "appeal", desk::appeal, true));
        }
        if (decides && CardState.OFFICES.contains(card.state())) {
            if (card.state() != CardState.OPEN || late) {
                acts.add(act(card, "uphold", desk::uphold, true));
            }
            acts.add(act(card, "revoke", desk::revoke, false));
        }
        Div turn = new Div(new Paragraph(getTranslation("monitoring.turn." + card.state())), acts);
        acts.setVisible(acts.getChildren().findAny().isPresent());
        return turn;
    }

    private Button act(Card card, String act, BiConsumer<Seen, Word> does, boolean first) {
        boolean excuses = act.equals("reply") || act.equals("appeal") || act.equals("revoke");
        Button button = new Button(getTranslation("monitoring." + act), click -> new WordDialog(
                        "monitoring." + act, excuses ? List.of(Tolerance.values()) : List.of(), word -> {
                            does.accept(new Seen(card.id(), card.version()), word);
                            Messages.done("monitoring." + act + ".done", card.caseNumber());
                            show(card.id());
                        })
                .open());
        if (first) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        return button;
    }

    private void causes(long id) {
        List<TrailEvent> causes = book.causes(id);
        if (causes.isEmpty()) {
            return;
        }
        TrailWords words = new TrailWords(bodies);
        OrderedList list = new OrderedList();
        list.addClassName("history");
        causes.forEach(event -> list.add(new ListItem(getTranslation(
                "monitoring.event",
                event.seq(),
                event.at().atZone(OfficeTime.ZONE).format(TIME),
                Words.actor(event.actor()),
                getTranslation("trail." + event.action()),
                words.of(event)))));
        add(new H3(getTranslation("monitoring.causes")), list);
    }

    private void said(Card card) {
        OrderedList list = new OrderedList();
        list.addClassName("history");
        book.acts(card.id()).forEach(act -> list.add(new ListItem(words(card, act))));
        add(new H3(getTranslation("monitoring.acts")), list);
    }

    private String words(Card card, CardAct act) {
        String who = act.officerName().isEmpty()
                ? getTranslation("monitoring.system")
                : act.unitName() + " " + act.officerName();
        String excuse = act.tolerance() == Tolerance.NONE
                ? ""
                : getTranslation("monitoring.excuse", getTranslation("monitoring.tolerance." + act.tolerance()));
        return getTranslation(
                "monitoring.act",
                act.saidAt().format(TIME),
                who,
                getTranslation("monitoring.act." + act.act()),
                act.text().isEmpty() ? CardWords.cause(this, card) : act.text() + excuse);
    }
}
