package org.countypowers.ui.handover;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.countypowers.assignment.CaseTask;
import org.countypowers.assignment.CaseTasks;
import org.countypowers.assignment.WorkItems;
import org.countypowers.forms.Forms;
import org.countypowers.handover.ChangeBook;
import org.countypowers.handover.ChangeDesk;
import org.countypowers.handover.ChangeState;
import org.countypowers.handover.ChangeView;
import org.countypowers.handover.ProposedChange;
import org.countypowers.ui.casework.PapersTab;
import org.countypowers.ui.casework.TaskPanel;
import org.countypowers.ui.shell.DetailPage;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Messages;
import org.countypowers.ui.shell.Words;

/** One proposed change: what it is about, who reviews it, what the review said, and the papers. */
@Route(value = "power-change", layout = MainLayout.class)
@RolesAllowed("HANDOVER_READ")
public class ChangeDetailView extends DetailPage {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final transient ChangeBook book;
    private final transient ChangeDesk desk;
    private final transient CaseTasks tasks;
    private final transient WorkItems items;
    private final transient Forms forms;

    ChangeDetailView(ChangeBook book, ChangeDesk desk, CaseTasks tasks, WorkItems items, Forms forms) {
        this.book = book;
        this.desk = desk;
        this.tasks = tasks;
        this.items = items;
        this.forms = forms;
    }

    @Override
    protected void show(long id) {
        removeAll();
        ChangeView view = book.view(id);
        title = view.change().number() + " · "
                + getTranslation("change.kind." + view.change().kind());
        List<CaseTask> open = tasks.of(view.seen().key());
        Runnable reload = () -> show(id);
        add(new ChangeHead(view.change()), next(view, open, reload));
        Div work = new Div();
        work.addClassName("work");
        open.stream()
                .filter(task -> task.mine() || task.claimable())
                .forEach(task -> work.add(new TaskPanel(task, view.seen(), items, forms, reload)));
        add(
                work,
                new H3(getTranslation("change.acts")),
                acts(view),
                new H3(getTranslation("case.tab.papers")),
                new PapersTab(book.papers(id), paper -> book.open(id, paper)));
    }

    private Div next(ChangeView view, List<CaseTask> open, Runnable reload) {
        Span lead = new Span(getTranslation("handover.next"));
        lead.addClassName("lead");
        Div next = new Div(new Paragraph(lead, new Span(words(view, open))));
        next.addClassNames("route", "next-step");
        if (view.mayWithdraw()) {
            next.add(withdraw(view.change(), reload));
        }
        return next;
    }

    private String words(ChangeView view, List<CaseTask> open) {
        if (view.change().state() != ChangeState.PROPOSED || open.isEmpty()) {
            return getTranslation("change.next." + view.change().state());
        }
        String waiting = getTranslation(
                "handover.next.tasks",
                open.stream()
                        .map(task -> getTranslation(
                                "handover.next.task", task.unitName(), Words.step(task.step(), task.stepName())))
                        .collect(Collectors.joining(getTranslation("handover.semicolon"))));
        LocalDate last = view.change().effectiveOn();
        return last == null
                ? waiting
                : getTranslation("handover.next.both", waiting, getTranslation("change.next.by", last));
    }

    private Div withdraw(ProposedChange change, Runnable reload) {
        String key = "change.act.withdraw";
        Button button = new Button(getTranslation(key), click -> new NoteDialog(
                        key, change.number(), getTranslation(key + ".about"), reason -> {
                            desk.withdraw(change.id(), reason);
                            Messages.done(key + ".done");
                            reload.run();
                        })
                .open());
        button.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        Div buttons = new Div(button);
        buttons.addClassName("buttons");
        return buttons;
    }

    private Div acts(ChangeView view) {
        Div acts = new Div();
        acts.setWidthFull();
        if (view.acts().isEmpty()) {
            acts.add(new Paragraph(getTranslation("change.acts.empty")));
            return acts;
        }
        OrderedList list = new OrderedList();
        list.addClassName("acts");
        for (ChangeView.Act act : view.acts()) {
            Div line = new Div(
                    HandoverWords.tag(
                            getTranslation(
                                    "change.outcome." + (act.outcome().equals("agreed") ? "agreed" : "objected")),
                            act.outcome().equals("agreed") ? "tag-calm" : "tag-bad"),
                    new Span(Words.step(act.step(), act.stepName())),
                    new Span(getTranslation("handover.signing.by", act.unitName(), act.officerName())),
                    new Span(act.at().format(TIME)));
            line.addClassName("line");
            Paragraph opinion = new Paragraph(act.opinion());
            opinion.addClassName("reasoning");
            list.add(new ListItem(line, opinion));
        }
        acts.add(list);
        return acts;
    }
}
