package org.countypowers.ui.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.countypowers.ui.shell.Messages;

/** Two designers have drawn at once: says who saved first, and lets the second choose. */
class ConflictBar extends Div {
    ConflictBar(DraftOnScreen draft, Runnable reload) {
        addClassName("warning");
        getElement().setAttribute("role", "alert");
        setVisible(false);
        draft.onConflict(() -> {
            removeAll();
            Button theirs = new Button(getTranslation("studio.conflict.theirs"), click -> reload.run());
            Button mine = new Button(getTranslation("studio.conflict.mine"), click -> {
                try {
                    draft.insist();
                    // The colleague may have added files, which are to be seen before they are submitted.
                    reload.run();
                } catch (RuntimeException refused) {
                    Messages.refused(refused);
                }
            });
            Div buttons = new Div(theirs, mine);
            buttons.addClassName("buttons");
            add(new Paragraph(Messages.text(draft.conflict())), buttons);
            setVisible(true);
        });
    }
}
