package org.countypowers.ui.filereview;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.countypowers.assignment.CaseTask;
import org.countypowers.catalog.Matters;
import org.countypowers.document.Attachment;
import org.countypowers.filereview.Proposal;
import org.countypowers.filereview.ReviewView;
import org.countypowers.organisation.Bodies;
import org.countypowers.ui.casework.PapersTab;
import org.countypowers.ui.casework.TaskPanel;
import org.countypowers.ui.shell.AddFile;
import org.countypowers.ui.shell.DetailPage;
import org.countypowers.ui.shell.KeptFile;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Words;

/** One review: its sample and sheets, whose turn it is, who did what, and what followed. */
@Route(value = "file-review", layout = MainLayout.class)
@RolesAllowed("FILE_REVIEW_READ")
public class ReviewDetailView extends DetailPage {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final transient ReviewServices services;
    private final transient Bodies bodies;
    private final transient Matters matters;

    ReviewDetailView(ReviewServices services, Bodies bodies, Matters matters) {
        this.services = services;
        this.bodies = bodies;
        this.matters = matters;
    }

    @Override
    protected void show(long id) {
        removeAll();
        ReviewView view = services.book().view(id);
        title = getTranslation("filereview.title") + " " + view.review().number();
        List<CaseTask> open = services.tasks().of(view.seen().key());
        add(new ReviewHead(view, bodies, services.proofs()), next(open));
        if (view.assigns()) {
            add(new ReviewersPart(id, services.desk(), () -> show(id)));
        }
        add(new H3(getTranslation("filereview.files")), new SamplePart(view, services.book(), services.scoring()));
        Div work = new Div();
        work.addClassName("work");
        open.stream()
                .filter(task -> task.mine() || task.claimable())
                .forEach(task ->
                        work.add(new TaskPanel(task, view.seen(), services.items(), services.forms(), () -> show(id))));
        evidence(view, id);
        add(work, new H3(getTranslation("filereview.acts")), acts(view));
        if (!view.proposals().isEmpty()) {
            add(new H3(getTranslation("filereview.tab.proposals")), proposals(view));
        }
        add(
                new H3(getTranslation("case.tab.papers")),
                new PapersTab(
                        services.papers().papers(id), paper -> services.papers().print(id, paper)));
    }

    private void evidence(ReviewView view, long id) {
        List<Attachment> files = services.papers().evidence(id);
        if (files.isEmpty() && !view.attaches()) {
            return;
        }
        add(new H3(getTranslation("filereview.evidence")));
        files.forEach(file -> add(new KeptFile(file, () -> services.papers().open(id, file.id()))));
        if (view.attaches()) {
            add(new AddFile(
                    getTranslation("filereview.evidence"),
                    services.papers().maxBytes(),
                    (name, bytes) -> services.papers().add(id, name, bytes),
                    () -> show(id)));
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
                .orElseGet(() -> getTranslation("filereview.next.none"));
        Div next = new Div(new Paragraph(lead, new Span(words)));
        next.addClassNames("route", "next-step");
        return next;
    }

    private Div acts(ReviewView view) {
        if (view.acts().isEmpty()) {
            return new Div(new Paragraph(getTranslation("filereview.acts.empty")));
        }
        OrderedList list = new OrderedList();
        list.addClassName("acts");
        view.acts().forEach(act -> list.add(act(act)));
        return new Div(list);
    }

    /** What a designer has added has no words but its own. */
    private ListItem act(ReviewView.Act act) {
        String key = "outcome." + act.outcome();
        String outcome = getTranslation(key);
        Div line = new Div(
                new Span(Words.step(act.step(), act.stepName())),
                ReviewWords.tag(outcome.contains(key) ? act.outcome() : outcome, "tag-calm"),
                new Span(getTranslation("handover.signing.by", act.unitName(), act.officerName())),
                new Span(act.at().format(TIME)));
        line.addClassName("line");
        ListItem item = new ListItem(line);
        if (!act.opinion().isEmpty()) {
            Paragraph opinion = new Paragraph(act.opinion());
            opinion.addClassName("reasoning");
            item.add(opinion);
        }
        return item;
    }

    private OrderedList proposals(ReviewView view) {
        OrderedList list = new OrderedList();
        for (Proposal proposal : view.proposals()) {
            list.add(new ListItem(getTranslation(
                    "filereview.proposal.line",
                    proposal.raisedOn(),
                    ReviewWords.stage(proposal.stage()),
                    matters.matter(proposal.matterId()).name(),
                    getTranslation("filereview.proposal.state." + proposal.state()))));
        }
        return list;
    }
}
