package org.countypowers.ui.studio;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before a file from outside takes the place of what is drawn, which cannot be undone. */
class ReplaceDialog extends ConfirmDialog {
    /** @param title of what is replaced */
    ReplaceDialog(String title, String chosen, Runnable replace) {
        setHeader(getTranslation("studio.files.import"));
        setText(getTranslation("studio.files.replace.what", title, chosen));
        setCancelable(true);
        setCancelText(getTranslation("dialog.cancel"));
        setConfirmText(getTranslation("studio.files.replace"));
        addConfirmListener(confirmed -> replace.run());
    }
}
