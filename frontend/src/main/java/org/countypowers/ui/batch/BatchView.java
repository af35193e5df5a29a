package org.countypowers.ui.batch;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.countypowers.assignment.CaseTask;
import org.countypowers.batch.Batches;
import org.countypowers.batch.Stage;
import org.countypowers.process.TaskSubject;
import org.countypowers.ui.casework.PapersTab;
import org.countypowers.ui.casework.TaskPanel;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Words;

/** One batch: what it is, what is to be done next, its pairs, and everything that was said and issued. */
@Route(value = "batch", layout = MainLayout.class)
@RolesAllowed("DELEGATION_READ")
public class BatchView extends VerticalLayout implements HasUrlParameter<Long>, HasDynamicTitle {
    private static final String NOT_THEIRS = "assignment.error.notYourPost";

    private final BatchServices services;
    private String title = "";
    private int selected;
    /** The batch as this page shows it; own marks are seen, a colleague's are not. */
    private transient TaskSubject.Seen seen;
    /** What has been typed or chosen stays while another task or the claiming of one draws the page anew. */
    private final Map<String, TaskPanel> panels = new HashMap<>();

    private final Map<Stage, MarkFields> marking = new EnumMap<>(Stage.class);

    BatchView(BatchServices services) {
        this.services = services;
        addClassName("page");
    }

    @Override
    public void setParameter(BeforeEvent event, Long batchId) {
        selected = 0;
        panels.clear();
        marking.clear();
        try {
            show(batchId, false);
        } catch (NoSuchElementException outsideScope) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** @param working after an act of the officer's, when the form comes next */
    private void show(long batchId, boolean working) {
        removeAll();
        Batches.View view = services.batches().view(batchId);
        List<CaseTask> tasks = services.tasks().of(view.seen().key());
        seen = view.seen();
        title = view.batch().number() + " · " + view.batch().title();
        Runnable reload = () -> show(batchId, false);
        // Who marks pairs does so first and hands in below the matrix.
        boolean marks = !view.turns().isEmpty();
        Div own = own(tasks, working || !marks, () -> show(batchId, true));
        add(new BatchHead(view, tasks, services, reload));
        if (!marks) {
            add(own);
        }
        add(others(tasks, own));
        TabSheet sheet = new TabSheet();
        sheet.setWidthFull();
        sheet.add(getTranslation("batch.tab.matrix"), new MatrixTab(view, services, marking, this::marked, reload));
        sheet.add(getTranslation("case.tab.opinions"), new OpinionsTab(view.opinions()));
        sheet.add(getTranslation("case.tab.papers"), new PapersTab(view.papers(), paper -> services.batches()
                .open(batchId, paper)));
        sheet.add(getTranslation("batch.tab.overrides"), new OverridesTab(view, services, reload));
        sheet.add(getTranslation("batch.tab.outline"), new OutlineTab(view, services.bodies()));
        sheet.setSelectedIndex(selected);
        sheet.addSelectedChangeListener(change -> selected = sheet.getSelectedIndex());
        add(sheet);
        if (marks) {
            own.setId(MarkBar.HAND_IN);
            own.getElement().setAttribute("tabindex", "-1");
            add(own);
        }
    }

    private void marked(int versions) {
        seen = new TaskSubject.Seen(seen.key(), seen.version() + versions);
    }

    /** The reader's own tasks in full; of the others, which in a large batch are many, only who has them. */
    private Div own(List<CaseTask> tasks, boolean focused, Runnable reload) {
        Div own = new Div();
        own.addClassName("work");
        tasks.stream()
                .filter(BatchView::own)
                .forEach(task -> own.add(panels.computeIfAbsent(
                        task.taskId() + task.mine(),
                        same -> new TaskPanel(task, () -> seen, services.items(), services.forms(), focused, reload))));
        return own;
    }

    private static boolean own(CaseTask task) {
        return !NOT_THEIRS.equals(task.refusalKey());
    }

    private Div others(List<CaseTask> tasks, Div own) {
        Div work = new Div();
        work.addClassName("work");
        UnorderedList others = new UnorderedList();
        tasks.stream()
                .filter(task -> !own(task))
                .forEach(task -> others.add(new ListItem(getTranslation(
                        "batch.others.line",
                        task.unitName(),
                        Words.step(task.step(), task.stepName()),
                        getTranslation("role." + task.post()),
                        task.assigneeName()))));
        long count = others.getChildren().count();
        if (count > 0) {
            Details details = new Details(getTranslation("batch.others", count), others);
            details.setOpened(count == 1 && own.getChildren().findAny().isEmpty());
            work.add(details);
        }
        return work;
    }
}
