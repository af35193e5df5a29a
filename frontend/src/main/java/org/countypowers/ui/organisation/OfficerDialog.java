package org.countypowers.ui.organisation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.GovernmentBody;
import org.countypowers.organisation.Jurisdiction;
import org.countypowers.organisation.OfficerDesk;
import org.countypowers.organisation.OfficerDesk.OfficerRow;
import org.countypowers.organisation.OfficerDesk.PostRow;
import org.countypowers.organisation.Posting;
import org.countypowers.ui.shell.DayField;
import org.countypowers.ui.shell.Messages;

/** One officer's account and posts. */
class OfficerDialog extends Dialog {
    private final OfficerDesk desk;
    private final OfficerRow officer;
    private final Runnable changed;
    private final Div posts = new Div();

    OfficerDialog(OfficerDesk desk, Bodies bodies, Jurisdiction jurisdiction, OfficerRow officer, Runnable changed) {
        this.desk = desk;
        this.officer = officer;
        this.changed = changed;
        setHeaderTitle(officer.name() + "（" + officer.username() + "）");
        setWidth("min(640px, 96vw)");
        Div account = new Div(
                act(
                        "officers.reset",
                        () -> OfficersView.showPassword(officer.name(), desk.resetPassword(officer.id()))),
                act("officers.unlock", () -> desk.unlock(officer.id())),
                act(
                        officer.active() ? "officers.deactivate" : "officers.activate",
                        () -> desk.setActive(officer.id(), !officer.active())));
        account.addClassName("tools");
        add(
                new H3(getTranslation("officers.account")),
                account,
                new H3(getTranslation("officers.posts")),
                posts,
                new H3(getTranslation("officers.post.give")),
                give(bodies, jurisdiction));
        getFooter().add(new Button(getTranslation("dialog.close"), click -> close()));
        showPosts();
    }

    private Button act(String key, Runnable act) {
        Button button = new Button(getTranslation(key));
        button.addClickListener(click -> run(() -> {
            act.run();
            close();
        }));
        return button;
    }

    private void run(Runnable act) {
        try {
            act.run();
            changed.run();
            Messages.done("officers.done");
        } catch (RuntimeException refused) {
            Messages.refused(refused);
        }
    }

    private void showPosts() {
        posts.removeAll();
        List<Posting> held = desk.postings(officer.id());
        if (held.isEmpty()) {
            posts.add(new Paragraph(getTranslation("officers.posts.empty")));
        }
        held.forEach(posting -> {
            Button end = new Button(
                    getTranslation("officers.post.end"),
                    click -> run(() -> {
                        desk.endPosting(officer.id(), posting.postId());
                        showPosts();
                    }));
            end.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ERROR);
            end.setAriaLabel(getTranslation("officers.post.end") + " " + posting.postName());
            Div line = new Div(
                    new Span(posting.unitName() + " · " + posting.postName() + "（"
                            + getTranslation("role." + posting.role()) + "）"),
                    end);
            line.addClassName("line");
            posts.add(line);
        });
    }

    private Div give(Bodies bodies, Jurisdiction jurisdiction) {
        DivisionChoice division = new DivisionChoice(bodies);
        division.within(jurisdiction);
        division.withTowns();
        Select<GovernmentBody> body = new Select<>();
        body.setLabel(getTranslation("officers.body"));
        body.setItemLabelGenerator(GovernmentBody::name);
        Select<PostRow> post = new Select<>();
        post.setLabel(getTranslation("officers.post"));
        post.setItemLabelGenerator(each -> each.name() + "（" + getTranslation("role." + each.role()) + "）");
        division.onChoice(code -> {
            body.setItems(desk.bodies(code));
            post.setItems(List.of());
        });
        body.addValueChangeListener(change -> post.setItems(
                change.getValue() == null
                        ? List.of()
                        : desk.posts(change.getValue().id())));
        DatePicker from = new DayField(getTranslation("officers.post.from"));
        from.setValue(LocalDate.now(OfficeTime.ZONE));
        Button give = new Button(getTranslation("officers.post.give"));
        give.addClickListener(click -> {
            post.setInvalid(post.getValue() == null);
            post.setErrorMessage(getTranslation("form.required"));
            if (post.getValue() != null && from.getValue() != null) {
                run(() -> {
                    desk.give(officer.id(), post.getValue().id(), from.getValue());
                    showPosts();
                });
            }
        });
        Div tools = new Div(division, body, post, from, give);
        tools.addClassName("tools");
        return tools;
    }
}
