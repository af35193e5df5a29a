package org.countypowers.ui.feedback;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.countypowers.feedback.FeedbackLine;
import org.countypowers.feedback.FeedbackState;

/** What complaints and ratings are called. */
final class FeedbackWords {
    private FeedbackWords() {}

    static String say(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    static Span tag(String words, String tone) {
        Span tag = new Span(words);
        tag.addClassNames("tag", tone);
        return tag;
    }

    static Span kind(FeedbackLine line) {
        return tag(
                line.score() == 0
                        ? say("feedback.kind." + line.kind())
                        : say(
                                "feedback.kind.score",
                                say("feedback.kind." + line.kind()),
                                say("feedback.score." + line.score())),
                line.score() == 0 ? "tag-open" : "tag-bad");
    }

    static String stateWords(FeedbackLine line) {
        boolean byKind = line.state() == FeedbackState.OPEN || line.state() == FeedbackState.IN_HAND;
        return say("feedback.state." + line.state() + (byKind ? "." + line.kind() : ""));
    }

    static Span state(FeedbackLine line, LocalDate today) {
        if (line.state().over()) {
            return tag(stateWords(line), "tag-calm");
        }
        boolean late = line.dueOn().isBefore(today);
        return tag(
                late ? say("feedback.state.late", stateWords(line), line.dueOn()) : stateWords(line),
                late ? "tag-bad" : "tag-soon");
    }

    static Span score(int score) {
        return tag(say("feedback.score." + score), score > 2 ? "tag-calm" : "tag-bad");
    }
}
