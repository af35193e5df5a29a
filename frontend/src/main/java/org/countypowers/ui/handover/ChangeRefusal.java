package org.countypowers.ui.handover;

import com.vaadin.flow.router.RouterLink;
import org.countypowers.handover.ChangeIsOpen;
import org.countypowers.handover.HandoverRefused;
import org.countypowers.ui.shell.Messages;

/** Says why a change was refused; where another is open, with the way to it for those who may read it. */
public final class ChangeRefusal {
    private ChangeRefusal() {}

    public static void show(HandoverRefused refused) {
        if (refused instanceof ChangeIsOpen open && open.id().isPresent()) {
            Messages.refused(
                    open,
                    new RouterLink(
                            HandoverWords.text("change.toOpen"),
                            ChangeDetailView.class,
                            open.id().get()));
        } else {
            Messages.refused(refused);
        }
    }
}
