package org.countypowers.ui.monitoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.countypowers.monitoring.Card;
import org.countypowers.monitoring.CardKind;
import org.countypowers.monitoring.CardState;

/** What pages say of a card. */
final class CardWords {
    private CardWords() {}

    /** The cause in one sentence: the limit and the day on which it was found exceeded, or the office's own words. */
    static String cause(Component page, Card card) {
        if (!card.cause().isEmpty()) {
            return card.cause();
        }
        String limit = card.clockKind().isEmpty() ? card.stepName() : page.getTranslation("clock." + card.clockKind());
        return page.getTranslation(
                "monitoring.cause." + card.rule(),
                limit,
                card.limitOn() == null ? "" : card.limitOn().toString(),
                card.reachedOn().toString(),
                card.officerName());
    }

    static Span kind(Component page, CardKind kind) {
        Span tag = new Span(page.getTranslation("monitoring.kind." + kind));
        tag.addClassNames("tag", kind == CardKind.RED ? "tag-bad" : "tag-soon");
        return tag;
    }

    /** The state, and by when the next word is due. */
    static Span state(Component page, Card card, LocalDate today) {
        boolean due = CardState.BODYS.contains(card.state()) && card.answerBy() != null;
        Span state = new Span(page.getTranslation("monitoring.state." + card.state())
                + (due ? page.getTranslation("monitoring.by." + card.state(), card.answerBy()) : ""));
        if (card.late(today)) {
            state.addClassNames("tag", "tag-bad");
            state.setText(page.getTranslation("monitoring.late", card.answerBy()));
        }
        return state;
    }
}
