package org.countypowers.ui.casework;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.countypowers.studio.domain.StudioStore.Followed;
import org.countypowers.ui.shell.Words;

/** By which procedures a case is worked on, each with its release; a link where the reader finds that release's guide. */
class ProcedureLine extends Div {
    ProcedureLine(List<Followed> procedures, AuthenticationContext authentication) {
        addClassNames("line", "quiet");
        add(new Span(getTranslation("case.procedure")));
        procedures.forEach(followed -> add(named(followed, authentication)));
        setVisible(!procedures.isEmpty());
    }

    private Component named(Followed followed, AuthenticationContext authentication) {
        String words = getTranslation(
                "case.procedure.release",
                Words.procedure(followed.processKey(), followed.name(), followed.englishName()),
                String.valueOf(followed.version()));
        String guide = "flows/" + followed.processKey() + "/guide";
        if (authentication.hasAuthority("FLOW_READ")) {
            return new Anchor(guide + "?release=" + followed.version(), words);
        }
        // Who reads no releases is shown the one in force, which is another for a case that began before.
        return followed.inForce() && authentication.hasAuthority("REFERENCE_READ")
                ? new Anchor(guide, words)
                : new Span(words);
    }
}
