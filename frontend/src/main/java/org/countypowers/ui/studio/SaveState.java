package org.countypowers.ui.studio;

import com.vaadin.flow.component.html.Span;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.countypowers.deadline.OfficeTime;

/** Says when the draft was kept last, aloud too. */
class SaveState extends Span {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    SaveState() {
        getElement().setAttribute("role", "status");
        addClassName("secondary");
    }

    void kept(String by, LocalDateTime atUtc) {
        setText(getTranslation(
                "studio.keptBy",
                by,
                atUtc.atOffset(ZoneOffset.UTC)
                        .atZoneSameInstant(OfficeTime.ZONE)
                        .format(MOMENT)));
    }

    void kept() {
        setText(getTranslation("studio.kept", LocalTime.now(OfficeTime.ZONE).format(TIME)));
    }

    void unkept() {
        setText(getTranslation("studio.unkept"));
    }
}
