package org.countypowers.ui.batch;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.countypowers.assignment.CaseTask;
import org.countypowers.batch.Batches;
import org.countypowers.batch.domain.BatchState;
import org.countypowers.ui.shell.Words;

/** The procedure of a batch (SPEC 2), each step with the day of its last opinion; steps that it does not need are left out. */
class BatchStepLine extends OrderedList {
    BatchStepLine(Batches.View view, List<CaseTask> tasks) {
        addClassName("steps");
        getElement().setAttribute("aria-label", getTranslation("batch.steps"));
        boolean closed = view.state() == BatchState.CLOSED;
        boolean promulgated = view.state() == BatchState.PROMULGATED;
        Set<String> open = tasks.stream().map(CaseTask::step).collect(Collectors.toSet());
        step(
                getTranslation("batch.step.draft"),
                view.batch().startedOn() == null ? "" : view.batch().startedOn().toString(),
                view.state() != BatchState.DRAFT,
                view.state() == BatchState.DRAFT);
        List<String> steps = BatchCourse.of(view.batch()).steps();
        // A step that nobody answered, such as a city's, is over when a later one has begun.
        int latest = IntStream.range(0, steps.size())
                .filter(at -> open.contains(steps.get(at)) || view.stepDays().containsKey(steps.get(at)))
                .max()
                .orElse(-1);
        for (int at = 0; at < steps.size(); at++) {
            String step = steps.get(at);
            LocalDate day = view.stepDays().get(step);
            boolean now = open.contains(step);
            step(Words.step(step, ""), now || day == null ? "" : day.toString(), !now && at <= latest, now);
        }
        step(
                getTranslation(closed ? "batch.step.closed" : "batch.step.effective"),
                view.batch().effectiveOn() == null
                        ? ""
                        : view.batch().effectiveOn().toString(),
                closed || view.done(),
                promulgated && !view.done());
    }

    private void step(String name, String day, boolean reached, boolean now) {
        Span on = new Span(day);
        on.addClassName("quiet");
        ListItem item = new ListItem(new Span(name), on);
        if (now) {
            item.addClassName("next");
            item.getElement().setAttribute("aria-current", "step");
        } else if (reached) {
            item.addClassName("reached");
        }
        add(item);
    }
}
