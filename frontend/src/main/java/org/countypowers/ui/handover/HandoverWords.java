package org.countypowers.ui.handover;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.countypowers.handover.HandoverParty;
import org.countypowers.handover.HandoverSummary;
import org.countypowers.handover.HandoverView;
import org.countypowers.handover.domain.HandoverSide;
import org.countypowers.handover.domain.HandoverState;

/** States, problems and sides of hand-overs in words. */
final class HandoverWords {
    private HandoverWords() {}

    static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    static Span state(HandoverSummary summary) {
        return summary.overOn() == null
                ? state(summary.state())
                : tag(text("handover.over", summary.overOn()), "tag-open");
    }

    private static Span state(HandoverState state) {
        return tag(
                text("handover.state." + state),
                switch (state) {
                    case EFFECTIVE -> "tag-calm";
                    case CANCELLED -> "tag-open";
                    case OPENING, PREPARING, SIGNED -> "tag-soon";
                });
    }

    static Span late() {
        return tag(text("handover.late"), "tag-bad");
    }

    static Span tag(String words, String look) {
        Span tag = new Span(words);
        tag.addClassNames("tag", look);
        return tag;
    }

    static Paragraph quiet(String words) {
        Paragraph line = new Paragraph(words);
        line.addClassName("quiet");
        return line;
    }

    /** Why it has not taken effect; '' for nothing. */
    static String problem(String key, List<String> arguments) {
        return key.isEmpty() ? "" : text(key, arguments.toArray());
    }

    static String body(HandoverSummary summary, HandoverSide side) {
        return switch (side) {
            case GIVING -> party(summary.giving());
            case RECEIVING -> party(summary.receiving());
            case SUPERVISING -> summary.supervisingBody();
        };
    }

    /** Whose power it is, with who works for it where that is another. */
    static String party(HandoverParty party) {
        return party.itself() ? party.organ() : text("handover.party", party.organ(), party.worker());
    }

    /** Whether the side has said in this round that its preparation is complete, or has signed. */
    static boolean declared(HandoverView view, HandoverSide side) {
        return view.acts().stream().anyMatch(act -> act.current() && act.side() == side);
    }
}
