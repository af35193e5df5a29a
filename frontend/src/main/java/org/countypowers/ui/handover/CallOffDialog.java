package org.countypowers.ui.handover;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import org.countypowers.handover.ChangeDesk;
import org.countypowers.handover.HandoverRefused;
import org.countypowers.handover.HandoverSummary;
import org.countypowers.ui.shell.LongText;
import org.countypowers.ui.shell.Messages;

/** Proposes that a hand-over is called off, by which document and why. */
class CallOffDialog extends Dialog {
    private static final int LONGEST = 500;

    private final TextField instrumentNo = new TextField(getTranslation("register.instrument"));
    private final LongText reason = new LongText(getTranslation("handover.act.callOff.note"), LONGEST);

    CallOffDialog(HandoverSummary handover, ChangeDesk desk) {
        String key = "handover.act.callOff." + handover.kind();
        setHeaderTitle(getTranslation(key));
        setWidth("min(560px, 96vw)");
        instrumentNo.setMaxLength(100);
        instrumentNo.setRequiredIndicatorVisible(true);
        reason.setMinHeight("6em");
        reason.setRequiredIndicatorVisible(true);
        reason.addClassName("wide");
        Div fields = new Div(instrumentNo, reason);
        fields.addClassName("form-fields");
        add(
                new Paragraph(getTranslation(key + ".about")),
                new Paragraph(getTranslation("change.review.about")),
                fields);
        Button does = new Button(getTranslation("change.act.propose"), click -> propose(handover, desk));
        does.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), does);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                instrumentNo.focus();
            }
        });
    }

    private void propose(HandoverSummary handover, ChangeDesk desk) {
        instrumentNo.setInvalid(false);
        reason.setInvalid(false);
        try {
            long id = desk.callOff(handover.id(), instrumentNo.getValue(), reason.getValue());
            close();
            Messages.done("change.act.propose.done");
            UI.getCurrent().navigate(ChangeDetailView.class, id);
        } catch (HandoverRefused refused) {
            switch (refused.key()) {
                case "handover.error.instrument" -> at(instrumentNo, "handover.error.instrumentNo");
                case "handover.error.text" -> at(reason, refused.key());
                default -> ChangeRefusal.show(refused);
            }
        } catch (RuntimeException refused) {
            Messages.refused(refused);
        }
    }

    private void at(TextFieldBase<?, String> field, String key) {
        field.setErrorMessage(getTranslation(key));
        field.setInvalid(true);
        field.focus();
    }
}
