package org.countypowers.ui.licence;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.countypowers.licence.LicenceLine;
import org.countypowers.licence.LicenceRefused;
import org.countypowers.licence.ProceedingDesk;
import org.countypowers.licence.ProceedingOption;
import org.countypowers.organisation.Bodies;
import org.countypowers.ui.shell.Messages;

/** What may be begun about a licence now; what may not says why. */
class LicenceActions extends Div {
    /** @param facts what is known already, or '' */
    LicenceActions(LicenceLine licence, String facts, ProceedingDesk desk, Bodies bodies, Runnable changed) {
        addClassName("route");
        Div buttons = new Div();
        buttons.addClassName("buttons");
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        for (ProceedingOption option : desk.options(licence.id())) {
            String name = getTranslation("licence.kind." + option.kind());
            Button begin = new Button(name, click -> new BeginDialog(licence, option, facts, desk, changed).open());
            begin.setEnabled(option.allowed());
            buttons.add(begin);
            if (!option.allowed()) {
                String reason = Messages.text(new LicenceRefused(
                        option.refusalKey(), option.refusalArguments().toArray(String[]::new)));
                reasons.computeIfAbsent(reason, same -> new ArrayList<>()).add(name);
            }
        }
        Span lead = new Span(getTranslation("licence.act"));
        lead.addClassName("lead");
        add(lead, buttons);
        if (!reasons.isEmpty()) {
            UnorderedList why = new UnorderedList();
            why.addClassName("quiet");
            reasons.forEach((reason, names) -> why.add(new ListItem(getTranslation(
                    "licence.act.refused",
                    names.stream().collect(Collectors.joining(getTranslation("handover.comma"))),
                    reason))));
            add(why);
        }
    }
}
