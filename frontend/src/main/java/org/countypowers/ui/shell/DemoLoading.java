package org.countypowers.ui.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import org.countypowers.demo.DemoProgress;

/** Says how far the demo's cases have been made, and goes when they are. */
public class DemoLoading extends Span {
    private static final int EVERY_MILLISECONDS = 2000;

    private final transient DemoProgress progress;
    private Registration polling;

    public DemoLoading(DemoProgress progress) {
        this.progress = progress;
        addClassNames("tag", "tag-soon");
        getElement().setAttribute("role", "status");
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (progress.loading()) {
            event.getUI().setPollInterval(EVERY_MILLISECONDS);
            polling = event.getUI().addPollListener(poll -> {
                show();
                if (!progress.loading()) {
                    event.getUI().setPollInterval(-1);
                }
            });
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (polling != null) {
            polling.remove();
            event.getUI().setPollInterval(-1);
        }
    }

    private void show() {
        setVisible(progress.loading());
        setText(getTranslation("demo.loading", progress.done(), progress.total()));
    }
}
