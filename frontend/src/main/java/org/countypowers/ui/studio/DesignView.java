package org.countypowers.ui.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.countypowers.studio.Draft;
import org.countypowers.studio.StudioRefused;
import org.countypowers.studio.domain.Finding;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Messages;

/** A draft is drawn: its model, forms and tables, each kept on the server as it changes, with what the check finds beside it. */
@Route(value = "flows/:" + StudioWords.PROCESS + "/design", layout = MainLayout.class)
@RolesAllowed("FLOW_DESIGN")
public class DesignView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final transient DesignServices services;
    private final Div place = new Div();
    private final FindingsPanel findings = new FindingsPanel(this::jump, this::title);
    private final SaveState state = new SaveState();
    private final DesignFiles files;
    private transient DraftOnScreen draft;
    /** Each keeps what can be undone while another is shown. */
    private final transient Map<String, FileEditor> editors = new HashMap<>();

    private transient FileEditor editor;
    private String title = "";

    DesignView(DesignServices services) {
        this.services = services;
        this.files = new DesignFiles(this::show, this::reload, this::keepThen);
        addClassName("page");
        place.addClassName("design-editor");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(event.getRouteParameters().get(StudioWords.PROCESS).orElseThrow());
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void reload() {
        open(draft.key());
    }

    private void open(String key) {
        removeAll();
        place.removeAll();
        editors.clear();
        editor = null;
        Draft found;
        try {
            found = services.drafts().draft(key).orElse(null);
        } catch (NoSuchElementException unknown) {
            throw new NotFoundException();
        }
        RouteParameters param = StudioWords.of(key);
        RouterLink back = new RouterLink(getTranslation("studio.toProcedure"), FlowView.class, param);
        if (found == null) {
            title = getTranslation("studio.design.title", key);
            add(new H2(title), new Paragraph(getTranslation("studio.error.noDraft")), back);
            return;
        }
        title = getTranslation("studio.design.title", StudioWords.name(found.procedure()));
        draft = new DraftOnScreen(found, services.drafts(), state);
        draft.onChange(findings::outdate);
        files.set(draft);
        Div work = new Div(files, place, findings);
        work.addClassName("design");
        add(
                back,
                head(found, param),
                new ColleaguesBar(services.drafts().drawing(key)),
                new UploadBar(draft, services.uploads(), this::reload),
                new ConflictBar(draft, this::reload),
                work);
        show(draft.modelName());
        check();
    }

    private Div head(Draft found, RouteParameters param) {
        Button check = new Button(
                getTranslation("studio.check"),
                click -> keepThen(() -> {
                    if (check()) {
                        findings.takeFocus();
                    }
                }));
        Button trial = new Button(
                getTranslation("studio.try"),
                click -> keepThen(() -> getUI().ifPresent(ui -> ui.navigate(TryView.class, param))));
        Button compare = new Button(
                getTranslation("studio.compare"),
                click -> keepThen(() -> getUI().ifPresent(ui -> ui.navigate(CompareView.class, param))));
        Button submit = new Button(
                getTranslation("studio.submit"),
                click -> keepThen(() -> new SubmitDialog(
                                draft, services, version -> getUI().ifPresent(ui -> ui.navigate(FlowView.class, param)))
                        .open()));
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button more = new Button(
                getTranslation("studio.describe"),
                click -> keepThen(() -> new DescribeDialog(found, draft, services, this::reload).open()));
        Button discard = new Button(
                getTranslation("studio.discard"),
                click -> keepThen(() -> new DiscardDialog(draft, services.drafts(), () -> getUI().ifPresent(
                                        ui -> ui.navigate(FlowView.class, param)))
                        .open()));
        discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        Div buttons = new Div(check, trial, compare, more, discard, submit);
        buttons.addClassName("buttons");
        Div head = new Div(new H2(title), state, buttons);
        head.addClassName("design-head");
        return head;
    }

    /** What was drawn a moment ago is on its way still, and behind a dialog it would not arrive. */
    private void keepThen(Runnable next) {
        if (editor == null) {
            next.run();
        } else {
            editor.flush(() -> {
                draft.look();
                next.run();
            });
        }
    }

    private void show(String file) {
        show(file, () -> {});
    }

    private void show(String file, Runnable then) {
        keepThen(() -> {
            files.select(file);
            if (editor != null) {
                editor.rest();
            }
            editor = editors.get(file);
            if (editor == null) {
                editor = FileEditor.of(file, draft, services.steps());
                editors.put(file, editor);
                place.add(editor.component());
            } else {
                editor.resume(draft, services.steps());
            }
            editor.mark(findings.in(file));
            then.run();
        });
    }

    /** @return whether it could be checked */
    private boolean check() {
        try {
            List<Finding> found = services.check().of(draft.key());
            findings.show(found);
            if (editor != null) {
                editor.mark(findings.in(editor.file()));
            }
            return true;
        } catch (StudioRefused refused) {
            Messages.refused(refused);
            return false;
        }
    }

    private String title(String file) {
        return file.isEmpty() || file.equals(draft.modelName()) || !draft.has(file)
                ? ""
                : FileTitle.of(file, draft.content(draft.modelName()), draft.content(file));
    }

    private void jump(Finding finding) {
        Runnable select = () -> {
            if (!finding.elementId().isEmpty()) {
                editor.select(finding.elementId());
            }
        };
        if (!finding.file().isEmpty() && !finding.file().equals(editor.file()) && draft.has(finding.file())) {
            show(finding.file(), select);
        } else {
            select.run();
        }
    }
}
