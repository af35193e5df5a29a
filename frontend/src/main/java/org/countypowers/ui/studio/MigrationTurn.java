package org.countypowers.ui.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import org.countypowers.studio.domain.MigrationState;
import org.countypowers.studio.domain.MigrationStore.CaseState;
import org.countypowers.studio.domain.MigrationStore.MigrationRow;
import org.countypowers.ui.shell.Messages;

/** What comes next, and for whoever may, the buttons: who has planned it does not carry it out. */
class MigrationTurn extends Div {
    MigrationTurn(MigrationRow row, StudioServices services, Runnable reload) {
        addClassNames("task", "next-step");
        boolean planner = row.plannedById().equals(services.officers().require().officerId());
        Map<CaseState, Integer> tally = services.moved().tally(row.id());
        int ready = tally.getOrDefault(CaseState.READY, 0);
        boolean all = tally.getOrDefault(CaseState.STUCK, 0) == 0;
        boolean rehearsed = row.state() == MigrationState.REHEARSED;
        String turn = "flow.migration.turn." + row.state();
        Paragraph lead = new Paragraph(getTranslation(
                rehearsed ? turn + (ready == 0 ? ".none" : planner ? ".planner" : all ? ".all" : ".other") : turn,
                String.valueOf(ready)));
        lead.addClassName("lead");
        add(lead);
        if (!services.designs()) {
            return;
        }
        Div buttons = new Div();
        buttons.addClassName("buttons");
        if (rehearsed && !planner && ready > 0) {
            Button move = new Button(getTranslation("flow.migration.move"), click -> FlowDialog.confirm(
                            "flow.migration.move",
                            () -> {
                                services.migrations().move(row.id());
                                reload.run();
                            },
                            getTranslation("flow.migration.move.follows", String.valueOf(ready)))
                    .open());
            move.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            buttons.add(move);
        }
        if (row.state() != MigrationState.DONE && row.state() != MigrationState.CANCELLED) {
            Button cancel = new Button(getTranslation("flow.migration.cancel"), click -> FlowDialog.confirm(
                            "flow.migration.cancel",
                            () -> {
                                services.migrations().cancel(row.id());
                                Messages.done("flow.migration.cancelled");
                                reload.run();
                            },
                            getTranslation("flow.migration.cancel.follows." + row.state()))
                    .open());
            cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            buttons.add(cancel);
        }
        if (buttons.getComponentCount() > 0) {
            add(buttons);
        }
    }
}
