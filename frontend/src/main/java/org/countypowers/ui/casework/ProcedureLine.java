package org.countypowers.ui.casework;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.countypowers.studio.domain.StudioStore.Followed;
import org.countypowers.ui.shell.Words;

/** By which procedures a case is worked on, each with its release; each with a link to its guide for who may read it. */
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
        return authentication.hasAuthority("REFERENCE_READ")
                ? new Anchor("flows/" + followed.processKey() + "/guide?release=" + followed.version(), words)
                : new Span(words);
    }
}
