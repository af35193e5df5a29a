package org.countypowers.ui.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import org.countypowers.studio.Procedures.Summary;
import org.countypowers.studio.domain.StudioStore.ReleaseRow;
import org.countypowers.ui.shell.Messages;

/** A release that waits for a second person: who that cannot be, and for the others what to do. */
class ReleaseTurn extends Div {
    ReleaseTurn(Summary summary, ReleaseRow row, boolean designs, StudioServices services, Runnable reload) {
        addClassNames("task", "next-step");
        boolean author = row.authorId().equals(services.officers().require().officerId());
        boolean made = designs && services.releases().made(row.processKey(), row.version());
        Paragraph lead = new Paragraph(getTranslation(
                row.author().isEmpty()
                        ? "flow.turn.shipped"
                        : author ? "flow.turn.author" : made ? "flow.turn.drew" : "flow.turn",
                StudioWords.author(row.author()),
                StudioWords.time(row.submittedAt()),
                row.validFrom().toString()));
        lead.addClassName("lead");
        add(
                lead,
                new RouterLink(
                        getTranslation("flow.turn.compare"), CompareView.class, StudioWords.of(row.processKey())));
        if (!designs) {
            return;
        }
        if (author) {
            add(end("flow.takeBack", row, services, reload));
            return;
        }
        Button approve = new Button(
                getTranslation("flow.approve"), click -> new ApproveDialog(summary, row, services, reload).open());
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        approve.setVisible(!made);
        Button reject = end("flow.reject", row, services, reload);
        Div buttons = new Div(approve, reject);
        buttons.addClassName("buttons");
        add(buttons);
    }

    /** By a colleague or by who submitted it: it does not come into force, and may be drawn on. */
    private Button end(String key, ReleaseRow row, StudioServices services, Runnable reload) {
        return new Button(getTranslation(key), click -> FlowDialog.reasoned(
                        key,
                        reason -> {
                            services.releases().reject(row.processKey(), row.version(), reason);
                            Messages.done("flow.rejected", String.valueOf(row.version()));
                            reload.run();
                        },
                        getTranslation("flow.reject.follows", String.valueOf(row.version())))
                .open());
    }
}
