package org.countypowers.ui.handover;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.countypowers.handover.HandoverDesk;
import org.countypowers.handover.HandoverView.Item;
import org.countypowers.ui.shell.Words;

/** An item of the checklist: done by whom and what proves it, or still to be done. */
class ChecklistLine extends ListItem {
    ChecklistLine(long id, Item item, HandoverDesk desk, Runnable reload) {
        boolean done = item.doneOn() != null;
        addClassName(done ? "done" : "open");
        Span name = new Span(name(item));
        Div line = new Div(
                HandoverWords.tag(
                        getTranslation(done ? "handover.item.done" : "handover.item.open"),
                        done ? "tag-calm" : "tag-open"),
                name);
        line.addClassName("line");
        if (item.hard()) {
            line.add(HandoverWords.tag(getTranslation("handover.item.hard"), done ? "tag-open" : "tag-soon"));
        }
        Div words = new Div(line);
        if (done) {
            words.add(HandoverWords.quiet(
                    getTranslation("handover.item.doneBy", item.doneBy(), item.doneOn(), item.note())));
        } else if (!item.note().isBlank()) {
            words.add(HandoverWords.quiet(getTranslation("handover.item.reopened", item.note())));
        }
        add(words);
        if (item.mayChange()) {
            String act = done ? "handover.act.reopen" : "handover.act.finish";
            add(button(done, item, () -> new NoteDialog(act, String.valueOf(item.no()), name(item), note -> {
                        if (done) {
                            desk.reopen(id, item.no(), note);
                        } else {
                            desk.finish(id, item.no(), note);
                        }
                        reload.run();
                    })
                    .open()));
        }
    }

    private static String name(Item item) {
        return Words.label(item.name());
    }

    private Button button(boolean done, Item item, Runnable open) {
        String label = getTranslation(done ? "handover.act.reopen" : "handover.act.finish");
        Button button = new Button(label, click -> open.run());
        button.setAriaLabel(label + " " + name(item));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        if (done) {
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        }
        return button;
    }
}
