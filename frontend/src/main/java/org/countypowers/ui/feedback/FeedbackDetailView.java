package org.countypowers.ui.feedback;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.countypowers.assignment.CaseTask;
import org.countypowers.assignment.CaseTasks;
import org.countypowers.assignment.WorkItems;
import org.countypowers.feedback.FeedbackBook;
import org.countypowers.feedback.FeedbackFiles;
import org.countypowers.feedback.FeedbackKind;
import org.countypowers.feedback.FeedbackView;
import org.countypowers.forms.Forms;
import org.countypowers.organisation.Bodies;
import org.countypowers.ui.casework.PapersTab;
import org.countypowers.ui.casework.TaskPanel;
import org.countypowers.ui.shell.DetailPage;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Words;

/** One complaint or bad rating: what was said, by when what is due, whose turn it is, and who did what. */
@Route(value = "feedback-file", layout = MainLayout.class)
@RolesAllowed("FEEDBACK_READ")
public class FeedbackDetailView extends DetailPage {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final transient FeedbackBook book;
    private final transient FeedbackFiles files;
    private final transient CaseTasks tasks;
    private final transient WorkItems items;
    private final transient Forms forms;
    private final transient Bodies bodies;
    private final LocalDate today;

    FeedbackDetailView(
            FeedbackBook book,
            FeedbackFiles files,
            CaseTasks tasks,
            WorkItems items,
            Forms forms,
            Bodies bodies,
            Clock clock) {
        this.book = book;
        this.files = files;
        this.tasks = tasks;
        this.items = items;
        this.forms = forms;
        this.bodies = bodies;
        today = LocalDate.now(clock);
    }

    @Override
    protected void show(long id) {
        removeAll();
        FeedbackView view = book.view(id);
        title = getTranslation("feedback.kind." + view.line().kind()) + " "
                + view.line().number();
        List<CaseTask> open = tasks.of(view.seen().key());
        add(new FeedbackHead(view, bodies, files, today), next(open));
        Div work = new Div();
        work.addClassName("work");
        open.stream()
                .filter(task -> task.mine() || task.claimable())
                .forEach(task -> work.add(new TaskPanel(task, view.seen(), items, forms, () -> show(id))));
        add(work, new H3(getTranslation("feedback.acts")), acts(view));
        if (view.line().kind() == FeedbackKind.COMPLAINT) {
            add(
                    new H3(getTranslation("case.tab.papers")),
                    new PapersTab(files.papers(id), paper -> files.print(id, paper)));
        }
    }

    private Div next(List<CaseTask> open) {
        Span lead = new Span(getTranslation("handover.next"));
        lead.addClassName("lead");
        String words = open.stream()
                .map(task ->
                        getTranslation("handover.next.task", task.unitName(), Words.step(task.step(), task.stepName())))
                .findFirst()
                .map(task -> getTranslation("handover.next.tasks", task))
                .orElseGet(() -> getTranslation("feedback.next.none"));
        Div next = new Div(new Paragraph(lead, new Span(words)));
        next.addClassNames("route", "next-step");
        return next;
    }

    private Div acts(FeedbackView view) {
        if (view.acts().isEmpty()) {
            return new Div(new Paragraph(getTranslation("feedback.acts.empty")));
        }
        OrderedList list = new OrderedList();
        list.addClassName("acts");
        view.acts().forEach(act -> list.add(act(act)));
        return new Div(list);
    }

    /** What a designer has added has no words but its own. */
    private ListItem act(FeedbackView.Act act) {
        String key = "outcome." + act.outcome();
        String outcome = getTranslation(key);
        Div line = new Div(
                new Span(Words.step(act.step(), act.stepName())),
                FeedbackWords.tag(outcome.contains(key) ? act.outcome() : outcome, "tag-calm"),
                new Span(getTranslation("handover.signing.by", act.unitName(), act.officerName())),
                new Span(act.at().format(TIME)));
        line.addClassName("line");
        Paragraph opinion = new Paragraph(act.opinion());
        opinion.addClassName("reasoning");
        ListItem item = new ListItem(line, opinion);
        if (!act.measures().isEmpty()) {
            Paragraph measures = new Paragraph(getTranslation("feedback.measures.said", act.measures()));
            measures.addClassName("reasoning");
            item.add(measures);
        }
        return item;
    }
}
