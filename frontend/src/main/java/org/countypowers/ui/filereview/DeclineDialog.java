package org.countypowers.ui.filereview;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.countypowers.filereview.Proposal;
import org.countypowers.filereview.ProposalDesk;
import org.countypowers.filereview.ReviewRefused;
import org.countypowers.ui.shell.LongText;
import org.countypowers.ui.shell.Messages;

/** Asks why a proposal is not followed. */
class DeclineDialog extends Dialog {
    private static final int LONGEST = 500;

    DeclineDialog(Proposal proposal, ProposalDesk desk, Runnable done) {
        setHeaderTitle(getTranslation("filereview.proposal.decline"));
        setWidth("min(560px, 96vw)");
        LongText reason = new LongText(getTranslation("filereview.proposal.reason"), LONGEST);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        Button does = new Button(getTranslation("filereview.proposal.decline"), click -> {
            try {
                desk.decline(proposal.id(), reason.getValue());
                close();
                done.run();
            } catch (ReviewRefused refused) {
                reason.setErrorMessage(Messages.text(refused));
                reason.setInvalid(true);
                reason.focus();
            } catch (RuntimeException refused) {
                Messages.refused(refused);
            }
        });
        does.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(getTranslation("filereview.proposal.decline.help")), reason);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), does);
    }
}
