package org.countypowers.ui.casework;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.countypowers.casework.CaseView;
import org.countypowers.handover.Arrivals;
import org.countypowers.organisation.Bodies;
import org.countypowers.ui.shell.Messages;

/** The first thing to do with a case that has moved here: to confirm that its file arrived. */
class ArrivalPanel extends Div {
    ArrivalPanel(CaseView view, Arrivals arrivals, Bodies bodies, Runnable reload) {
        addClassName("task");
        Button confirm = new Button(getTranslation("case.arrival.confirm"), click -> {
            try {
                arrivals.confirm(List.of(view.summary().id()));
                Messages.done("handover.act.confirm.done", view.summary().number());
            } catch (RuntimeException refused) {
                Messages.refused(refused);
            }
            reload.run();
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setDisableOnClick(true);
        add(
                new H3(getTranslation(
                        "case.arrival", bodies.body(view.toConfirm().fromBody()).name())),
                new Paragraph(getTranslation("case.arrival.help")),
                confirm);
    }
}
