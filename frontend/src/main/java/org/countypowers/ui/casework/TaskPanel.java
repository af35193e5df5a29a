package org.countypowers.ui.casework;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Supplier;
import org.countypowers.assignment.CaseTask;
import org.countypowers.assignment.WorkItems;
import org.countypowers.assignment.WorkRefused;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.forms.Forms;
import org.countypowers.process.TaskSubject;
import org.countypowers.ui.shell.Messages;
import org.countypowers.ui.shell.Words;

/** One open task: who has it, and for whoever may, claim, form and completion. */
public class TaskPanel extends Div {
    public TaskPanel(CaseTask task, TaskSubject.Seen seen, WorkItems items, Forms forms, Runnable reload) {
        this(task, () -> seen, items, forms, true, reload);
    }

    /**
     * @param seen the subject as the officer sees it by the time of handing in, own changes on the page included
     * @param focused false where something else comes first, or the page would open at the form
     */
    public TaskPanel(
            CaseTask task,
            Supplier<TaskSubject.Seen> seen,
            WorkItems items,
            Forms forms,
            boolean focused,
            Runnable reload) {
        addClassName("task");
        add(new H3(getTranslation("case.task", Words.step(task.step(), task.stepName()), task.unitName())));
        if (task.mine()) {
            FormFields fields = new FormFields(task.form(), forms);
            Button complete = new Button(getTranslation("case.complete"));
            complete.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            complete.setDisableOnClick(true);
            complete.addClickListener(click -> {
                try {
                    items.complete(task.taskId(), seen.get(), fields.answers());
                    Messages.done("case.completed");
                    reload.run();
                } catch (AnswersRefused faults) {
                    fields.mark(faults.errors());
                    complete.setEnabled(true);
                } catch (WorkRefused gone) {
                    Messages.refused(gone);
                    reload.run();
                } catch (RuntimeException refused) {
                    Messages.refused(refused);
                    complete.setEnabled(true);
                }
            });
            Button release = button("case.release", () -> items.release(task.taskId()), reload);
            release.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            Div buttons = new Div(complete, release);
            buttons.addClassName("buttons");
            add(fields, buttons);
            if (focused) {
                fields.focusFirst();
            }
        } else if (task.claimable()) {
            Button claim = button("case.claim", () -> items.claim(task.taskId()), reload);
            claim.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(new Paragraph(getTranslation("case.waiting", getTranslation("role." + task.post()))), claim);
        } else {
            add(new Paragraph(getTranslation(
                    task.refusalKey(), task.movedFrom().isEmpty() ? task.assigneeName() : task.movedFrom())));
        }
    }

    private Button button(String key, Runnable act, Runnable reload) {
        Button button = new Button(getTranslation(key));
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            try {
                act.run();
            } catch (RuntimeException refused) {
                Messages.refused(refused);
            }
            reload.run();
        });
        return button;
    }
}
