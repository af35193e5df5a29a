package org.countypowers.ui.filereview;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.countypowers.filereview.Proposal;
import org.countypowers.filereview.ProposalDesk;
import org.countypowers.filereview.ProposalDesk.Decide;
import org.countypowers.ui.shell.Messages;

/** Follows a proposal: the suspension or recall is planned as any other, with its document and its legality opinion. */
class CarryOutDialog extends Dialog {
    CarryOutDialog(Proposal proposal, ProposalDesk desk, Runnable done) {
        setHeaderTitle(ReviewWords.stage(proposal.stage()));
        setWidth("min(640px, 96vw)");
        TextField instrument = text("filereview.proposal.instrument");
        TextField type = text("filereview.proposal.instrumentType");
        TextField opinion = text("filereview.proposal.opinion");
        DatePicker day = new DatePicker(getTranslation("filereview.proposal.effectiveOn"));
        day.setRequiredIndicatorVisible(true);
        TextArea reason = new TextArea(getTranslation("filereview.proposal.reason"));
        reason.setMaxLength(500);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        Button does = new Button(getTranslation("filereview.proposal.carryOut"), click -> {
            try {
                desk.carryOut(
                        proposal.id(),
                        new Decide(
                                instrument.getValue(),
                                type.getValue(),
                                opinion.getValue(),
                                day.getValue(),
                                reason.getValue()));
                close();
                done.run();
                Messages.done("filereview.proposal.planned");
            } catch (RuntimeException refused) {
                Messages.refused(refused);
            }
        });
        does.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new Paragraph(getTranslation("filereview.proposal.carryOut.help")),
                new FormLayout(instrument, type, opinion, day),
                reason);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), does);
    }

    private TextField text(String key) {
        TextField field = new TextField(getTranslation(key));
        field.setMaxLength(100);
        field.setRequiredIndicatorVisible(true);
        return field;
    }
}
