package org.countypowers.ui.batch;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.countypowers.assignment.CaseTask;
import org.countypowers.batch.Batches;
import org.countypowers.batch.domain.BatchState;
import org.countypowers.batch.domain.PairState;
import org.countypowers.batch.domain.PairStore.Cell;
import org.countypowers.ui.shell.Messages;
import org.countypowers.ui.shell.Words;

/** Which batch it is, how far, until when, what comes next, and what its own office may do with it. */
class BatchHead extends Div {
    private static final String COLLECTED = "Task_CollectComments";

    private final transient Batches.View view;
    private final transient BatchServices services;
    private final Runnable reload;

    BatchHead(Batches.View view, List<CaseTask> tasks, BatchServices services, Runnable reload) {
        this.view = view;
        this.services = services;
        this.reload = reload;
        Span number = new Span(view.batch().number());
        number.addClassName("number");
        Div line = new Div(
                number,
                BatchWords.tag(view.state(), view.done()),
                new Span(services.bodies().body(view.batch().officeBody()).name()));
        line.addClassName("line");
        if (view.batch().dueOn() != null && view.state() == BatchState.UNDER_WAY) {
            line.add(due(view.batch().dueOn()));
        }
        comment(line);
        if (view.state() == BatchState.PROMULGATED) {
            line.add(new Span(inForce(view)));
        }
        if (!view.done() && view.state() != BatchState.CLOSED) {
            line.add(new Span(where(tasks)));
        }
        add(
                new RouterLink("‹ " + getTranslation("batches.title"), BatchesView.class),
                new H2(view.batch().title()),
                line);
        if (view.state() == BatchState.CLOSED) {
            add(new BatchEnd(view));
        }
        if (view.own()) {
            add(acts());
        }
        add(new BatchStepLine(view, tasks));
    }

    /** While the public comments, until when; from the day after, that what was said is to be put together. */
    private void comment(Div line) {
        LocalDate until = view.batch().commentUntil();
        if (until == null
                || view.state() != BatchState.UNDER_WAY
                || view.stepDays().containsKey(COLLECTED)) {
            return;
        }
        boolean open = view.batch().openToComments(LocalDate.now(services.clock()));
        Span comment = new Span(
                open
                        ? getTranslation(
                                "batch.comment.until",
                                view.batch().commentFrom().toString(),
                                until.toString())
                        : getTranslation("batch.comment.over", until.toString()));
        comment.addClassNames("tag", open ? "tag-calm" : "tag-soon");
        line.add(comment);
    }

    private String inForce(Batches.View view) {
        boolean all = view.done() && view.suspended() == 0;
        String force = getTranslation(all ? "batch.inForce.all" : "batch.inForce", view.inForce(), view.given());
        return view.suspended() == 0 ? force : force + getTranslation("batch.suspended", view.suspended());
    }

    private Span due(LocalDate day) {
        boolean overdue = day.isBefore(LocalDate.now(services.clock()));
        Span due = new Span(getTranslation(overdue ? "batch.due.over" : "batch.due.on", day.toString()));
        due.addClassNames("tag", overdue ? "tag-bad" : "tag-soon");
        return due;
    }

    /** The step that is being done and, where the procedure says it, the one that follows. */
    private String where(List<CaseTask> tasks) {
        if (view.state() == BatchState.DRAFT) {
            return getTranslation(pairs() == 0 ? "batch.next.empty" : "batch.next");
        }
        if (view.state() == BatchState.PROMULGATED || tasks.isEmpty()) {
            return getTranslation("batch.now", getTranslation("batch.now." + view.state()));
        }
        String now = tasks.stream()
                .map(task -> Words.step(task.step(), task.stepName()))
                .distinct()
                .collect(Collectors.joining("、"));
        return BatchCourse.of(view.batch())
                .after(tasks.stream().map(CaseTask::step).toList())
                .map(next -> getTranslation("batch.now.next", now, Words.step(next, "")))
                .orElseGet(() -> getTranslation("batch.now", now));
    }

    private int pairs() {
        return view.counts().getOrDefault(PairState.DRAFT, 0);
    }

    private String follows(long id) {
        String reviews = (view.batch().majorDecision() ? getTranslation("batch.start.comments") : "")
                + (view.batch().affectsOperators() ? getTranslation("batch.start.competition") : "");
        String follows = getTranslation("batch.start.follows", pairs(), reviews);
        int without = services.pairs().withoutCapacity(id);
        return without == 0 ? follows : follows + getTranslation("batch.start.capacity", without);
    }

    private Set<String> taken() {
        return services.batches().cells(view.batch().id()).stream()
                .map(Cell::matterId)
                .collect(Collectors.toSet());
    }

    private Div acts() {
        Div acts = new Div();
        acts.addClassName("buttons");
        long id = view.batch().id();
        if (view.state() == BatchState.DRAFT) {
            Button add = new Button(
                    getTranslation("batch.add"),
                    click -> new AddPairsDialog(view.batch(), taken(), services, reload).open());
            Button start = new Button(getTranslation("batch.start"), click -> new ReasonDialog(
                            "batch.start",
                            follows(id),
                            false,
                            none -> act(() -> services.desk().start(id), "batch.started"))
                    .open());
            (pairs() == 0 ? add : start).addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            start.setEnabled(pairs() > 0);
            Button edit = new Button(getTranslation("batch.edit"), click -> new BatchDialog(
                            view.batch(), wanted -> act(() -> services.desk().edit(id, wanted), "batch.saved"))
                    .open());
            acts.add(start, add, edit);
        }
        if (view.state() == BatchState.DRAFT || view.state() == BatchState.UNDER_WAY) {
            Button withdraw = new Button(getTranslation("batch.withdraw"), click -> new ReasonDialog(
                            "batch.withdraw",
                            getTranslation("batch.withdraw.follows." + view.state()),
                            true,
                            reason -> act(() -> services.desk().withdraw(id, reason), "batch.withdrawn"))
                    .open());
            withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            acts.add(withdraw);
        }
        return acts;
    }

    private void act(Runnable act, String doneKey) {
        act.run();
        Messages.done(doneKey);
        reload.run();
    }
}
