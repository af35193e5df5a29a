package org.countypowers.ui.inspection;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countypowers.assignment.CaseTask;
import org.countypowers.inspection.VisitResult;
import org.countypowers.inspection.VisitState;
import org.countypowers.inspection.VisitTask;
import org.countypowers.inspection.VisitView;
import org.countypowers.ui.casework.PapersTab;
import org.countypowers.ui.casework.TaskPanel;
import org.countypowers.ui.shell.DetailPage;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Messages;
import org.countypowers.ui.shell.Words;

/** One visit: what is inspected and why, what is to be done next, the signed records, evidence and papers. */
@Route(value = "visit", layout = MainLayout.class)
@RolesAllowed("SUPERVISION_READ")
public class VisitDetailView extends DetailPage {
    private final transient VisitServices services;
    private final transient Map<String, TaskPanel> panels = new HashMap<>();
    private int selected;

    VisitDetailView(VisitServices services) {
        this.services = services;
    }

    @Override
    protected void show(long id) {
        removeAll();
        VisitView view = services.book().view(id);
        boolean begun = view.visit().state() == VisitState.BEGUN;
        List<CaseTask> open = begun ? services.tasks().of(view.seen().key()) : List.of();
        Runnable reload = () -> show(id);
        title = getTranslation("inspection.visit.title", view.visit().licensee());
        add(new VisitHead(view, services), next(view, open));
        Div work = new Div();
        work.addClassName("work");
        if (begun || view.visit().state() == VisitState.OPEN) {
            new VisitArrangement(view, services, reload).parts().forEach(work::add);
        }
        open.stream()
                .filter(task -> task.mine() || task.claimable())
                .forEach(task -> work.add(part(task, view, reload)));
        if (view.visit().result() == VisitResult.CASE_FILED) {
            work.add(new VisitFollows(view, services));
        }
        add(work, tabs(view, reload));
    }

    private Div next(VisitView view, List<CaseTask> open) {
        Span lead = new Span(getTranslation("handover.next"));
        lead.addClassName("lead");
        String words = open.stream()
                .map(task ->
                        getTranslation("handover.next.task", task.unitName(), Words.step(task.step(), task.stepName())))
                .findFirst()
                .map(task -> getTranslation("handover.next.tasks", task))
                .orElseGet(
                        () -> getTranslation("inspection.next." + view.visit().state()));
        Div next = new Div(new Paragraph(lead, new Span(words)));
        next.addClassNames("route", "next-step");
        return next;
    }

    /** What has been typed into a task's form stays while evidence is added. A record is made by the phone's part alone. */
    private Component part(CaseTask task, VisitView view, Runnable reload) {
        boolean records = task.step().equals(VisitTask.INSPECT) || task.step().equals(VisitTask.REINSPECT);
        if (records) {
            return record(task, view, reload);
        }
        return panels.computeIfAbsent(
                task.taskId() + task.mine() + view.seen().version(),
                same -> new TaskPanel(task, view.seen(), services.items(), services.forms(), reload));
    }

    private Div record(CaseTask task, VisitView view, Runnable reload) {
        Button open = new Button(getTranslation("inspection.record.open"), click -> {
            try {
                if (!task.mine()) {
                    services.items().claim(task.taskId());
                }
                getUI().ifPresent(ui ->
                        ui.navigate(SiteRecordView.class, view.visit().id()));
            } catch (RuntimeException refused) {
                Messages.refused(refused);
                reload.run();
            }
        });
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div part = new Div(
                new H3(getTranslation("case.task", Words.step(task.step(), task.stepName()), task.unitName())),
                new Paragraph(getTranslation("inspection.record.help")),
                open);
        part.addClassName("task");
        return part;
    }

    private TabSheet tabs(VisitView view, Runnable reload) {
        long id = view.visit().id();
        TabSheet tabs = new TabSheet();
        tabs.setWidthFull();
        tabs.add(getTranslation("inspection.tab.records"), new RecordsTab(view, services.files()));
        tabs.add(getTranslation("inspection.tab.evidence"), new RectifiedTab(view, services.files(), reload));
        tabs.add(
                getTranslation("case.tab.papers"),
                new PapersTab(
                        services.files().papers(id), paper -> services.files().print(id, paper)));
        tabs.add(getTranslation("inspection.tab.acts"), new VisitActsTab(view.acts()));
        tabs.addSelectedChangeListener(change -> selected = tabs.getSelectedIndex());
        tabs.setSelectedIndex(selected);
        return tabs;
    }
}
