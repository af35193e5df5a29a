package org.countypowers.ui.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.function.Supplier;
import org.countypowers.casework.CaseDiagrams.Diagram;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.forms.Forms;
import org.countypowers.process.ProcessTrials.Event;
import org.countypowers.process.ProcessTrials.Passed;
import org.countypowers.studio.TrialDesk;
import org.countypowers.studio.TrialView;
import org.countypowers.studio.TrialView.Task;
import org.countypowers.ui.casework.BpmnDiagram;
import org.countypowers.ui.casework.FormFields;
import org.countypowers.ui.shell.Messages;
import org.countypowers.ui.shell.Words;

/** Where a trial stands: the diagram, what waits for whom until when, and the way so far. */
class TrialBoard extends Div {
    private final String key;
    private final String model;
    private final transient TrialDesk trials;
    private final transient Forms forms;

    TrialBoard(String key, String model, TrialView view, TrialDesk trials, Forms forms) {
        this.key = key;
        this.model = model;
        this.trials = trials;
        this.forms = forms;
        addClassName("work");
        show(view);
    }

    private void show(TrialView view) {
        removeAll();
        List<String> done = view.passed().stream().map(Passed::step).distinct().toList();
        List<String> current = view.tasks().stream().map(Task::step).toList();
        add(new BpmnDiagram(new Diagram(model, done, current), getTranslation("studio.try.diagram")));
        if (view.dueOn() != null && !view.ended()) {
            add(new Paragraph(
                    view.promisedDueOn() == null
                            ? getTranslation("studio.try.due", view.dueOn())
                            : getTranslation("studio.try.dueAndPromised", view.dueOn(), view.promisedDueOn())));
        }
        view.tasks().forEach(task -> add(card(view, task)));
        view.events().forEach(event -> add(card(view, event)));
        if (view.ended()) {
            Paragraph ended = new Paragraph(getTranslation("studio.try.ended"));
            ended.addClassName("done");
            ended.getElement().setAttribute("role", "status");
            add(ended, new RouterLink(getTranslation("studio.toDesign"), DesignView.class, StudioWords.of(key)));
        }
        add(way(view));
    }

    private Div card(TrialView view, Task task) {
        Div card = new Div();
        card.addClassName("task");
        card.add(new H3(Words.step(task.step(), task.name())));
        String post = getTranslation("role." + task.post());
        if (task.bodyName().isEmpty()) {
            card.add(warning("studio.try.noBody"));
        } else if (task.officers().isEmpty()) {
            card.add(warning("studio.try.nobody", task.bodyName(), post));
        } else {
            card.add(new Paragraph(
                    getTranslation("studio.try.who", task.bodyName(), post, String.join("、", task.officers()))));
        }
        if (task.dueOn() != null) {
            card.add(new Paragraph(getTranslation("studio.try.limit", task.limitDays(), task.dueOn())));
        }
        FormFields fields = new FormFields(task.form(), forms);
        Button complete = new Button(getTranslation("studio.try.complete"));
        complete.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        complete.addClickListener(click -> {
            try {
                show(trials.answer(view.id(), task.taskId(), fields.answers()));
            } catch (AnswersRefused faults) {
                fields.mark(faults.errors());
            } catch (RuntimeException refused) {
                Messages.refused(refused);
            }
        });
        Button example = new Button(getTranslation("studio.try.example"), click -> {
            try {
                fields.set(trials.example(view.id(), task.taskId()));
            } catch (RuntimeException refused) {
                Messages.refused(refused);
            }
        });
        Div buttons = new Div(complete, example);
        buttons.addClassName("buttons");
        card.add(fields, buttons);
        return card;
    }

    private Div card(TrialView view, Event event) {
        Button happen = new Button(getTranslation("studio.try.happen", Words.step(event.step(), event.name())));
        happen.addClickListener(click -> step(() -> trials.happen(view.id(), event.id())));
        Div card = new Div(happen);
        card.addClassName("task");
        return card;
    }

    private void step(Supplier<TrialView> act) {
        try {
            show(act.get());
        } catch (RuntimeException refused) {
            Messages.refused(refused);
        }
    }

    private Div way(TrialView view) {
        OrderedList list = new OrderedList();
        view.passed().stream()
                .filter(passed -> passed.name() != null && !passed.name().isBlank())
                .forEach(passed -> list.add(new ListItem(Words.step(passed.step(), passed.name()))));
        Div way = new Div(new H3(getTranslation("studio.try.way")), list);
        way.setVisible(!view.passed().isEmpty());
        return way;
    }

    private Paragraph warning(String key, Object... arguments) {
        Paragraph warning = new Paragraph(getTranslation(key, arguments));
        warning.addClassName("warning");
        return warning;
    }
}
