package org.countypowers.ui.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.NoSuchElementException;
import org.countypowers.catalog.Matters;
import org.countypowers.forms.Forms;
import org.countypowers.organisation.Bodies;
import org.countypowers.studio.Draft;
import org.countypowers.studio.DraftDesk;
import org.countypowers.studio.TrialDesk;
import org.countypowers.studio.TrialView;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Messages;

/** A draft is walked through: for which matter and county, who gets each task and by when, until it ends. */
@Route(value = "flows/:" + StudioWords.PROCESS + "/try", layout = MainLayout.class)
@RolesAllowed("FLOW_DESIGN")
public class TryView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {
    private final transient DraftDesk drafts;
    private final transient TrialDesk trials;
    private final transient Matters matters;
    private final transient Bodies bodies;
    private final transient Forms forms;
    private final Div board = new Div();
    private String key = "";
    private String title = "";

    TryView(DraftDesk drafts, TrialDesk trials, Matters matters, Bodies bodies, Forms forms) {
        this.drafts = drafts;
        this.trials = trials;
        this.matters = matters;
        this.bodies = bodies;
        this.forms = forms;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        key = event.getRouteParameters().get(StudioWords.PROCESS).orElseThrow();
        removeAll();
        Draft draft;
        try {
            draft = drafts.draft(key).orElse(null);
        } catch (NoSuchElementException unknown) {
            throw new NotFoundException();
        }
        title = draft == null
                ? getTranslation("studio.try")
                : getTranslation("studio.try.title", StudioWords.name(draft.procedure()));
        add(StudioWords.back(key, draft != null), new H2(title));
        if (draft == null) {
            add(new Paragraph(getTranslation("studio.error.noDraft")));
            return;
        }
        add(new Paragraph(getTranslation("studio.try.what")));
        TrialSettingForm setting = new TrialSettingForm(key, trials, matters, bodies);
        Button begin = new Button(getTranslation("studio.try.begin"));
        begin.addThemeVariants(com.vaadin.flow.component.button.ButtonVariant.LUMO_PRIMARY);
        begin.addClickListener(click -> begin(draft, setting));
        board.setWidthFull();
        board.removeAll();
        add(setting, begin, board);
    }

    private void begin(Draft draft, TrialSettingForm setting) {
        setting.read().ifPresent(chosen -> {
            try {
                TrialView view = trials.begin(key, chosen);
                board.removeAll();
                board.add(new TrialBoard(key, draft.content().model(), view, trials, forms));
            } catch (RuntimeException refused) {
                Messages.refused(refused);
            }
        });
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
