package org.countypowers.ui.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.countypowers.studio.UploadDesk;
import org.countypowers.ui.shell.Messages;

/** A modeler on the desktop has written over the draft: says when, and lets the designer keep either. */
class UploadBar extends Div {
    UploadBar(DraftOnScreen draft, UploadDesk uploads, Runnable reload) {
        addClassName("warning");
        setVisible(false);
        uploads.of(draft.key()).ifPresent(upload -> {
            Button former = new Button(
                    getTranslation("studio.upload.restore"),
                    click -> act(() -> {
                        uploads.restore(draft.key(), draft.version());
                        reload.run();
                    }));
            Button kept = new Button(
                    getTranslation("studio.upload.keep"),
                    click -> act(() -> {
                        uploads.keep(draft.key());
                        setVisible(false);
                    }));
            Div buttons = new Div(kept, former);
            buttons.addClassName("buttons");
            add(
                    new Paragraph(getTranslation(
                            "studio.upload.notice", upload.uploadedBy(), StudioWords.time(upload.uploadedAt()))),
                    buttons);
            setVisible(true);
        });
    }

    private static void act(Runnable act) {
        try {
            act.run();
        } catch (RuntimeException refused) {
            Messages.refused(refused);
        }
    }
}
