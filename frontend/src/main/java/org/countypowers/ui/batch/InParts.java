package org.countypowers.ui.batch;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import java.util.function.Consumer;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.ui.shell.Messages;

/** Long work in parts, one for each visit of the browser: the page stays alive and says how far the work is. */
class InParts extends Div {
    private final ProgressBar bar = new ProgressBar();
    private final Span words = new Span();

    InParts() {
        addClassName("in-parts");
        words.getElement().setAttribute("role", "status");
        add(words, bar);
        setVisible(false);
    }

    /** @param then follows the last part, or the first one that was refused */
    <T> void run(List<T> parts, Consumer<T> act, Runnable then) {
        if (parts.size() <= 1) {
            work(parts, 0, act, then);
        } else {
            setVisible(true);
            bar.setMax(parts.size());
            goOn(parts, 0, act, then);
        }
    }

    private <T> void goOn(List<T> parts, int next, Consumer<T> act, Runnable then) {
        bar.setValue(next);
        words.setText(getTranslation("batch.progress", next, parts.size()));
        getElement()
                .executeJs("return new Promise(drawn => setTimeout(() => drawn(true), 30))")
                .then(drawn -> work(parts, next, act, then));
    }

    private <T> void work(List<T> parts, int next, Consumer<T> act, Runnable then) {
        boolean refused = false;
        try {
            if (next < parts.size()) {
                act.accept(parts.get(next));
            }
        } catch (AnswersRefused faults) {
            // Whoever acts shows them at the fields.
            refused = true;
        } catch (RuntimeException reason) {
            Messages.refused(reason);
            refused = true;
        }
        if (refused || next + 1 >= parts.size()) {
            setVisible(false);
            then.run();
        } else {
            goOn(parts, next + 1, act, then);
        }
    }
}
