package org.countypowers.ui.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.countypowers.ui.shell.LongText;
import org.countypowers.ui.shell.Messages;

/** One act: what follows from it, what it asks for, and a button that closes only when it is done. */
class FlowDialog extends Dialog {
    static final int LONGEST_REASON = 500;

    private final Paragraph fault = new Paragraph();
    private Button does;

    interface Act {
        /** False when a field says what is missing. */
        boolean done();
    }

    FlowDialog(String actKey, String... follows) {
        setHeaderTitle(getTranslation(actKey));
        setWidth("min(600px, 96vw)");
        for (String sentence : follows) {
            add(new Paragraph(sentence));
        }
        fault.addClassName("fault");
        fault.setVisible(false);
        fault.getElement().setAttribute("role", "alert");
    }

    /** An act that needs nothing but to be meant. */
    static FlowDialog confirm(String actKey, Runnable act, String... follows) {
        FlowDialog dialog = new FlowDialog(actKey, follows);
        dialog.act(actKey, () -> {
            act.run();
            return true;
        });
        return dialog;
    }

    /** An act that is done for a reason. */
    static FlowDialog reasoned(String actKey, Consumer<String> act, String... follows) {
        FlowDialog dialog = new FlowDialog(actKey, follows);
        LongText reason = reason(actKey + ".help");
        dialog.add(reason);
        dialog.act(actKey, () -> {
            if (missing(reason)) {
                return false;
            }
            act.accept(reason.getValue());
            return true;
        });
        return dialog;
    }

    static LongText reason(String helpKey) {
        LongText reason = new LongText(StudioWords.text("flow.reason"), LONGEST_REASON);
        reason.setHelperText(StudioWords.text(helpKey));
        reason.setMinHeight("6em");
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        return reason;
    }

    /** Or too long. */
    static boolean missing(LongText reason) {
        reason.setErrorMessage(StudioWords.text("studio.error.reasonMissing"));
        reason.setInvalid(reason.getValue().isBlank());
        if (reason.isInvalid()) {
            reason.focus();
        }
        return reason.isInvalid();
    }

    /** Adds the button; what was added before stands above what is refused. */
    Button act(String actKey, Act act) {
        add(fault);
        does = new Button(getTranslation(actKey), click -> carryOut(act));
        does.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        does.setDisableOnClick(true);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), does);
        return does;
    }

    void refuse(RuntimeException refused) {
        fault.setText(Messages.text(refused));
        fault.setVisible(true);
    }

    private void carryOut(Act act) {
        fault.setVisible(false);
        try {
            if (act.done()) {
                close();
            }
        } catch (RuntimeException refused) {
            refuse(refused);
        }
        does.setEnabled(true);
    }
}
