package org.countypowers.ui.delegation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.delegation.CapacityPlan.Task;
import org.countypowers.delegation.CapacitySheet;
import org.countypowers.delegation.domain.CapacityIndicator;
import org.countypowers.delegation.domain.CapacityIndicator.Measure;
import org.countypowers.ui.shell.DayField;
import org.countypowers.ui.shell.Messages;

/** What the county does until it can take the matter on: each task with its owner, its day and its proof. */
class CapacityPlanPanel extends Div {
    private final transient CapacityServices services;
    private final transient CapacitySheet sheet;
    private final boolean acts;
    private final transient Runnable reload;

    CapacityPlanPanel(CapacityServices services, CapacitySheet sheet, boolean acts, Runnable reload) {
        this.services = services;
        this.sheet = sheet;
        this.acts = acts;
        this.reload = reload;
        add(new Paragraph(getTranslation("capacity.plan.help")));
        services.plan().tasks(sheet.id()).forEach(task -> add(card(task)));
    }

    private Div card(Task task) {
        CapacityIndicator indicator = CapacityWords.indicator(sheet.result().line(task.code()));
        Measure measure = task.gate() && indicator.asksGate() ? indicator.gateMeasure() : indicator.measure();
        String name = task.gate() && indicator.asksGate() ? indicator.gateQuestion() : indicator.name();
        Div heading = new Div(
                new H3(task.code() + " " + name),
                new Span(getTranslation(
                        "capacity.task.goal",
                        task.goal() == null
                                ? getTranslation("capacity.task.goal.checked")
                                : CapacityWords.figure(measure, task.goal()))),
                state(task));
        heading.addClassName("line");
        Div card = new Div(heading);
        card.addClassName("material");
        if (!task.owner().isEmpty()) {
            card.add(new Paragraph(getTranslation("capacity.task.owned", task.owner(), task.dueOn())));
        }
        if (!task.note().isEmpty()) {
            card.add(new Paragraph(task.note()));
        }
        boolean open = acts && task.doneOn() == null;
        if (open) {
            card.add(assign(task));
        }
        card.add(new CapacityFiles(
                services.evidence(),
                sheet.id(),
                task.code(),
                task.id(),
                open && !task.owner().isEmpty(),
                reload));
        if (open && !task.owner().isEmpty()) {
            card.add(finish(task));
        }
        return card;
    }

    private Span state(Task task) {
        boolean overdue = task.overdue(LocalDate.now(OfficeTime.ZONE));
        String key = task.doneOn() != null
                ? "capacity.task.done"
                : overdue
                        ? "capacity.task.overdue"
                        : task.owner().isEmpty() ? "capacity.task.unowned" : "capacity.task.open";
        Span tag = new Span(getTranslation(key, task.doneOn()));
        tag.addClassNames("tag", task.doneOn() != null ? "tag-calm" : overdue ? "tag-bad" : "tag-soon");
        return tag;
    }

    private Div assign(Task task) {
        TextField owner = new TextField(getTranslation("capacity.task.owner"));
        owner.setValue(task.owner());
        DatePicker due = new DayField(getTranslation("capacity.task.due"));
        due.setValue(task.dueOn());
        return line(owner, due, "capacity.task.assign", task, () -> services.plan()
                .assign(sheet.id(), task.id(), owner.getValue(), due.getValue()));
    }

    private Div finish(Task task) {
        TextField note = new TextField(getTranslation("capacity.task.note"));
        note.setMaxLength(500);
        DatePicker done = new DayField(getTranslation("capacity.task.doneOn"));
        done.setValue(LocalDate.now(OfficeTime.ZONE));
        return line(note, done, "capacity.task.finish", task, () -> services.plan()
                .finish(sheet.id(), task.id(), done.getValue(), note.getValue()));
    }

    private Div line(TextField text, DatePicker day, String actKey, Task task, Runnable act) {
        Button does = new Button(getTranslation(actKey), click -> {
            try {
                act.run();
                Messages.done("officers.done");
                reload.run();
            } catch (RuntimeException refused) {
                Messages.refused(refused);
            }
        });
        does.setAriaLabel(getTranslation(actKey) + " " + task.code());
        Div line = new Div(text, day, does);
        line.addClassName("tools");
        return line;
    }
}
