package org.countypowers.ui.filereview;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.countypowers.filereview.Quarter;
import org.countypowers.filereview.Review;
import org.countypowers.filereview.ReviewFile;
import org.countypowers.filereview.ReviewResult;
import org.countypowers.filereview.Stage;

/** What reviews and their results are called. */
final class ReviewWords {
    private ReviewWords() {}

    static String say(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    static Span tag(String words, String tone) {
        Span tag = new Span(words);
        tag.addClassNames("tag", tone);
        return tag;
    }

    static String quarter(Quarter quarter) {
        return say("filereview.quarter", String.valueOf(quarter.year()), quarter.no());
    }

    static Span state(Review review) {
        return tag(say("filereview.state." + review.state()), review.state().confirmed() ? "tag-calm" : "tag-open");
    }

    static Span result(Review review) {
        if (review.result() == ReviewResult.NONE) {
            return new Span();
        }
        return review.result().failed()
                ? tag(say("filereview.result." + review.result()), "tag-bad")
                : tag(say("filereview.result." + review.result()), "tag-calm");
    }

    static String stage(Stage stage) {
        return say("filereview.stage." + stage);
    }

    static String reasons(ReviewFile file) {
        return Arrays.stream(file.reasons().split(","))
                .filter(reason -> !reason.isEmpty())
                .map(reason -> say("filereview.reason." + reason))
                .collect(Collectors.joining(say("trail.separator")));
    }
}
