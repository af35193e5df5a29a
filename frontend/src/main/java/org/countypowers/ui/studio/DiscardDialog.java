package org.countypowers.ui.studio;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import org.countypowers.studio.DraftDesk;
import org.countypowers.ui.shell.Messages;

/** Asks before what was drawn is thrown away. */
class DiscardDialog extends ConfirmDialog {
    DiscardDialog(DraftOnScreen draft, DraftDesk desk, Runnable discarded) {
        setHeader(getTranslation("studio.discard"));
        setText(getTranslation("studio.discard.what"));
        setCancelable(true);
        setCancelText(getTranslation("dialog.cancel"));
        setConfirmText(getTranslation("studio.discard"));
        setConfirmButtonTheme("error primary");
        addConfirmListener(confirmed -> {
            try {
                desk.discard(draft.key(), draft.version());
                discarded.run();
            } catch (RuntimeException refused) {
                Messages.refused(refused);
            }
        });
    }
}
