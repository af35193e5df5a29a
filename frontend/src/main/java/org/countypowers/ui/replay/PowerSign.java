package org.countypowers.ui.replay;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.replay.PowerCheck;
import org.countypowers.ui.delegation.RegisterView;

/** Whether the power was there, with each reason, and the way to the register as it stood. */
class PowerSign extends Div {
    PowerSign(PowerCheck check) {
        Span sign = tag(getTranslation(check.sound() ? "replay.power.sound" : "replay.power.unsound"), check.sound());
        Div line = new Div(new H3(getTranslation("replay.power")), sign);
        line.addClassName("line");
        UnorderedList reasons = new UnorderedList();
        check.findings().forEach(finding -> {
            Span mark = tag(finding.good() ? "✓" : "✗", finding.good());
            mark.getElement().setAttribute("aria-hidden", "true");
            reasons.add(new ListItem(
                    mark,
                    new Span(" "
                            + getTranslation(finding.key(), finding.arguments().toArray()))));
        });
        reasons.addClassName("plain");
        RouterLink register = new RouterLink(getTranslation("replay.power.register"), RegisterView.class);
        register.setQueryParameters(QueryParameters.simple(Map.of(
                "matter", check.matterId(),
                "division", check.place(),
                "day", check.day().toString(),
                "knownOn", check.knownAt().atZone(OfficeTime.ZONE).toLocalDate().toString())));
        add(line, reasons, register);
    }

    private static Span tag(String text, boolean good) {
        Span tag = new Span(text);
        tag.addClassNames("tag", good ? "tag-calm" : "tag-bad");
        return tag;
    }
}
