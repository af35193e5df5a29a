package org.countypowers.ui.batch;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;
import org.countypowers.batch.PairRefusal;
import org.countypowers.batch.Stage;
import org.countypowers.batch.domain.BatchState;
import org.countypowers.batch.domain.PairState;
import org.countypowers.batch.domain.Verdict;

/** States, verdicts and reasons of a batch in the reader's language. */
final class BatchWords {
    private BatchWords() {}

    static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    /** A county asks, a meeting passes, an organ agrees: the same verdict has each stage's own word. */
    static String verdict(Stage stage, Verdict verdict) {
        return text("batch.verdict." + stage + "." + verdict);
    }

    static String refusal(PairRefusal refusal) {
        return text(refusal.key(), refusal.arguments().toArray());
    }

    /** What an officer wrote; or, after @, a key and what it speaks of. */
    static String reason(String reason) {
        if (!reason.startsWith("@")) {
            return reason;
        }
        List<String> parts = Arrays.asList(reason.substring(1).split("\\|", -1));
        return text(parts.get(0), parts.subList(1, parts.size()).toArray());
    }

    /** @param done promulgated, with everything handed over */
    static Span tag(BatchState state, boolean done) {
        return tag(
                text("batch.state." + (done ? "DONE" : state)),
                switch (state) {
                    case DRAFT -> "tag-open";
                    case UNDER_WAY -> "tag-soon";
                    case PROMULGATED, CLOSED -> "tag-calm";
                });
    }

    static Span tag(PairState state) {
        return tag(
                text("batch.pair." + state),
                switch (state) {
                    case REJECTED, RETURNED, RECALLED, EXPIRED -> "tag-bad";
                    case SUSPENDED, ADJUSTING, DEFERRED -> "tag-soon";
                    default -> "tag-calm";
                });
    }

    private static Span tag(String words, String look) {
        Span tag = new Span(words);
        tag.addClassNames("tag", look);
        return tag;
    }
}
