package org.countypowers.ui.licence;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import org.countypowers.licence.LicenceGroup;
import org.countypowers.licence.LicenceLine;
import org.countypowers.licence.Proceeding;
import org.countypowers.licence.ProceedingState;
import org.countypowers.ui.shell.Words;

/** How pages word a licence. */
final class LicenceWords {
    private LicenceWords() {}

    static String say(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    static String until(LicenceLine line) {
        return Words.until(line.validTo());
    }

    /** How it ended, and that it still has to be cancelled. */
    static Span status(LicenceLine line) {
        String status = say("licence.status." + line.status());
        return switch (line.group()) {
            case TO_CANCEL -> tag(say("licence.status.toCancel", status), "tag-soon");
            case CANCELLED -> tag(
                    status.equals(say("licence.group." + LicenceGroup.CANCELLED))
                            ? status
                            : say("licence.status.cancelled", status),
                    "tag-open");
            default -> tag(status, "tag-calm");
        };
    }

    /** What is done about a licence, and how far it is. */
    static Span state(Proceeding proceeding) {
        String words = say("licence.state." + proceeding.state(), say("licence.kind." + proceeding.kind()));
        return tag(
                words,
                switch (proceeding.state()) {
                    case OPEN, DECIDED, DROPPED -> "tag-soon";
                    case CLOSED -> "tag-calm";
                    case CLOSED_DROPPED -> "tag-open";
                });
    }

    static boolean dropped(Proceeding proceeding) {
        return proceeding.state() == ProceedingState.DROPPED || proceeding.state() == ProceedingState.CLOSED_DROPPED;
    }

    /** What a designer has added has no words but its own. */
    static Span outcome(String outcome) {
        String key = "licence.outcome." + outcome;
        String words = say(key);
        return tag(words.contains(key) ? outcome : words, outcome.equals("returned") ? "tag-bad" : "tag-calm");
    }

    static Span tag(String words, String tone) {
        Span tag = new Span(words);
        tag.addClassNames("tag", tone);
        return tag;
    }
}
