package org.countypowers.ui.delegation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.countypowers.ui.shell.Messages;

/** One act on the draft: what it asks or says, and a button that carries it out and closes only when it is done. */
class DirectReportDialog extends Dialog {
    private final Paragraph fault = new Paragraph();
    private final transient Runnable changed;

    DirectReportDialog(String titleKey, Runnable changed) {
        this.changed = changed;
        setHeaderTitle(getTranslation(titleKey));
        setWidth("min(600px, 96vw)");
        fault.addClassName("fault");
        fault.setVisible(false);
        fault.getElement().setAttribute("role", "alert");
    }

    /** A dialog that names the consequence of an act and asks for nothing. */
    static DirectReportDialog confirm(String actKey, Runnable act, Runnable changed, String... consequences) {
        DirectReportDialog dialog = new DirectReportDialog(actKey, changed);
        for (String consequence : consequences) {
            dialog.add(new Paragraph(consequence));
        }
        dialog.act(actKey, () -> {
            act.run();
            return true;
        });
        return dialog;
    }

    interface Act {
        /** False when a field says what is missing. */
        boolean done();
    }

    void act(String actKey, Act act) {
        add(fault);
        Button does = new Button(getTranslation(actKey), click -> carryOut(act));
        does.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        does.setDisableOnClick(true);
        does.addClickListener(click -> does.setEnabled(true));
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), does);
    }

    private void carryOut(Act act) {
        try {
            if (act.done()) {
                close();
                Messages.done("officers.done");
                changed.run();
            }
        } catch (RuntimeException refused) {
            fault.setText(Messages.text(refused));
            fault.setVisible(true);
        }
    }
}
