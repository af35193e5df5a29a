package org.countypowers.ui.licence;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countypowers.assignment.CaseTask;
import org.countypowers.assignment.CaseTasks;
import org.countypowers.assignment.WorkItems;
import org.countypowers.forms.Forms;
import org.countypowers.licence.ProceedingBook;
import org.countypowers.licence.ProceedingFiles;
import org.countypowers.licence.ProceedingView;
import org.countypowers.organisation.Bodies;
import org.countypowers.ui.casework.PapersTab;
import org.countypowers.ui.casework.TaskPanel;
import org.countypowers.ui.shell.DetailPage;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Words;

/** What is done about a licence: by which ground, what is to be done next, evidence, papers, and who said what. */
@Route(value = "proceeding", layout = MainLayout.class)
@RolesAllowed("LICENCE_READ")
public class ProceedingDetailView extends DetailPage {
    private final transient ProceedingBook book;
    private final transient ProceedingFiles files;
    private final transient CaseTasks tasks;
    private final transient WorkItems items;
    private final transient Forms forms;
    private final transient Bodies bodies;
    private final transient Map<String, TaskPanel> panels = new HashMap<>();
    private int selected;

    ProceedingDetailView(
            ProceedingBook book, ProceedingFiles files, CaseTasks tasks, WorkItems items, Forms forms, Bodies bodies) {
        this.book = book;
        this.files = files;
        this.tasks = tasks;
        this.items = items;
        this.forms = forms;
        this.bodies = bodies;
    }

    @Override
    protected void show(long id) {
        removeAll();
        ProceedingView view = book.view(id);
        List<CaseTask> open = tasks.of(view.seen().key());
        Runnable reload = () -> show(id);
        title = getTranslation("licence.kind." + view.proceeding().kind()) + " · "
                + view.proceeding().licensee();
        add(new ProceedingHead(view, bodies), next(open));
        Div work = new Div();
        work.addClassName("work");
        open.stream()
                .filter(task -> task.mine() || task.claimable())
                .forEach(task -> work.add(panel(task, view, reload)));
        add(work, tabs(view, reload));
    }

    private Div next(List<CaseTask> open) {
        Span lead = new Span(getTranslation("handover.next"));
        lead.addClassName("lead");
        String words = open.stream()
                .map(task ->
                        getTranslation("handover.next.task", task.unitName(), Words.step(task.step(), task.stepName())))
                .findFirst()
                .map(task -> getTranslation("handover.next.tasks", task))
                .orElseGet(() -> getTranslation("licence.next.none"));
        Div next = new Div(new Paragraph(lead, new Span(words)));
        next.addClassNames("route", "next-step");
        return next;
    }

    /** What has been typed into a task's form stays while evidence is added. */
    private TaskPanel panel(CaseTask task, ProceedingView view, Runnable reload) {
        return panels.computeIfAbsent(
                task.taskId() + task.mine() + view.seen().version(),
                same -> new TaskPanel(task, view.seen(), items, forms, reload));
    }

    private TabSheet tabs(ProceedingView view, Runnable reload) {
        long id = view.proceeding().id();
        TabSheet tabs = new TabSheet();
        tabs.setWidthFull();
        tabs.add(getTranslation("licence.tab.evidence"), new EvidenceTab(view, files, reload));
        tabs.add(getTranslation("case.tab.papers"), new PapersTab(files.papers(id), paper -> files.print(id, paper)));
        tabs.add(getTranslation("licence.tab.acts"), new ActsTab(view.acts()));
        tabs.addSelectedChangeListener(change -> selected = tabs.getSelectedIndex());
        tabs.setSelectedIndex(selected);
        return tabs;
    }
}
