package org.countypowers.ui.licence;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import org.countypowers.licence.LicenceGroup;
import org.countypowers.licence.LicenceLine;
import org.countypowers.organisation.OfficerSetup;

/** How pages word a licence. */
final class LicenceWords {
    private LicenceWords() {}

    static String say(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    static String until(LicenceLine line) {
        return line.validTo().equals(OfficerSetup.OPEN)
                ? say("licence.validTo.open")
                : line.validTo().toString();
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

    static Span tag(String words, String tone) {
        Span tag = new Span(words);
        tag.addClassNames("tag", tone);
        return tag;
    }
}
