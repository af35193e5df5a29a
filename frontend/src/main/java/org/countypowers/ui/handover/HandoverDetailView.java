package org.countypowers.ui.handover;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countypowers.assignment.CaseTask;
import org.countypowers.batch.Batches;
import org.countypowers.handover.FlightBook;
import org.countypowers.handover.HandoverView;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Permission;
import org.countypowers.ui.casework.PapersTab;
import org.countypowers.ui.casework.TaskPanel;
import org.countypowers.ui.shell.DetailPage;
import org.countypowers.ui.shell.MainLayout;

/** One hand-over: what passes between whom, what is to be done next, the checklist of both sides, open cases, signatures. */
@Route(value = "handover", layout = MainLayout.class)
@RolesAllowed("HANDOVER_READ")
public class HandoverDetailView extends DetailPage {
    private final transient HandoverServices services;
    private final transient Batches batches;
    private final transient Bodies bodies;
    private final transient CurrentOfficer officers;
    private final transient Map<String, TaskPanel> panels = new HashMap<>();
    private int selected;

    HandoverDetailView(HandoverServices services, Batches batches, Bodies bodies, CurrentOfficer officers) {
        this.batches = batches;
        this.services = services;
        this.bodies = bodies;
        this.officers = officers;
    }

    @Override
    protected void show(long id) {
        removeAll();
        HandoverView view = services.book().view(id);
        FlightBook.Tally tally = services.flights().tally(id);
        List<CaseTask> open = services.tasks().of(view.seen().key());
        Runnable reload = () -> show(id);
        title = view.summary().number() + " · "
                + getTranslation("handover.kind." + view.summary().kind());
        TabSheet tabs = tabs(view, tally, reload);
        add(
                new HandoverHead(view, batch(view)),
                new NextStep(view, open, tally, services, new NextStep.Page(reload, tabs::setSelectedIndex)));
        Div work = new Div();
        work.addClassName("work");
        open.stream()
                .filter(task -> task.mine() || task.claimable())
                .forEach(task -> work.add(panel(task, view, reload)));
        add(work, tabs);
    }

    private Long batch(HandoverView view) {
        boolean reads = officers.require().postings().stream()
                .anyMatch(posting -> posting.role().permissions().contains(Permission.DELEGATION_READ));
        return reads ? batches.byNumber(view.summary().batchNo()).orElse(null) : null;
    }

    /** What has been typed into a task's form stays while the checklist is worked on. */
    private TaskPanel panel(CaseTask task, HandoverView view, Runnable reload) {
        return panels.computeIfAbsent(
                task.taskId() + task.mine() + view.seen().version(),
                same -> new TaskPanel(task, view.seen(), services.items(), services.forms(), reload));
    }

    private TabSheet tabs(HandoverView view, FlightBook.Tally tally, Runnable reload) {
        TabSheet tabs = new TabSheet();
        tabs.setWidthFull();
        tabs.add(getTranslation("handover.tab.checklist"), new ChecklistTab(view, services.desk(), reload));
        tabs.add(
                getTranslation("handover.tab.cases", tally.total()),
                new FlightTab(view, tally, services, new CasesInSight(view, officers), reload));
        tabs.add(getTranslation("handover.tab.signing"), new SigningTab(view));
        tabs.add(
                getTranslation("case.tab.papers"),
                new PapersTab(
                        services.papers().of(view.summary().id()),
                        view.cancelled().isPresent() ? getTranslation("handover.state.CANCELLED") : "",
                        paper -> services.papers().open(view.summary().id(), paper)));
        Div powers = new Div();
        powers.setWidthFull();
        // Who succeeds is asked for each matter, so only when somebody looks.
        Tab matters =
                tabs.add(getTranslation("handover.tab.powers", view.powers().size()), powers);
        tabs.addSelectedChangeListener(change -> {
            selected = tabs.getSelectedIndex();
            if (change.getSelectedTab() == matters
                    && powers.getChildren().findAny().isEmpty()) {
                powers.add(new PowersTab(view, services.successors(), bodies));
            }
        });
        tabs.setSelectedIndex(selected);
        return tabs;
    }
}
