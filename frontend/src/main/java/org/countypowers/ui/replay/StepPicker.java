package org.countypowers.ui.replay;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.replay.ReplayStep;
import org.countypowers.ui.shell.Words;

/** Where in the case one looks: a slider that arrows move, its neighbours as buttons, and all steps as a list. */
class StepPicker extends Div {
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final transient List<ReplayStep> steps;
    private final transient Consumer<ReplayStep> chosen;
    private int shown = -1;
    private final Input slider = new Input(ValueChangeMode.EAGER);
    private final Span said = new Span();
    private final Button previous = new Button(getTranslation("replay.previous"), click -> choose(shown - 1));
    private final Button next = new Button(getTranslation("replay.next"), click -> choose(shown + 1));
    private final List<Button> all = new ArrayList<>();

    StepPicker(List<ReplayStep> steps, Consumer<ReplayStep> chosen) {
        this.steps = steps;
        this.chosen = chosen;
        addClassName("replay-steps");
        slider.setType("range");
        slider.getElement()
                .setAttribute("min", "1")
                .setAttribute("max", String.valueOf(steps.size()))
                .setAttribute("aria-label", getTranslation("replay.slider"));
        slider.addValueChangeListener(change -> choose(Integer.parseInt(change.getValue()) - 1));
        // The slider itself says where it is; who presses a button hears it here.
        said.getElement().setAttribute("aria-live", "polite");
        Div bar = new Div(previous, slider, next);
        bar.addClassName("replay-bar");
        OrderedList list = new OrderedList();
        list.addClassName("replay-list");
        steps.forEach(step -> list.add(new ListItem(button(step))));
        add(bar, said, new Details(getTranslation("replay.steps"), list));
    }

    private Button button(ReplayStep step) {
        Button button = new Button(words(step), click -> choose(step.number() - 1));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        all.add(button);
        return button;
    }

    void choose(int index) {
        if (index < 0 || index >= steps.size() || index == shown) {
            return;
        }
        if (shown >= 0) {
            all.get(shown).getElement().removeAttribute("aria-current");
        }
        shown = index;
        all.get(index).getElement().setAttribute("aria-current", "step");
        ReplayStep step = steps.get(index);
        String words = words(step);
        slider.setValue(String.valueOf(step.number()));
        slider.getElement().setAttribute("aria-valuetext", words);
        said.setText(words);
        previous.setEnabled(index > 0);
        next.setEnabled(index < steps.size() - 1);
        chosen.accept(step);
    }

    private String words(ReplayStep step) {
        return getTranslation(
                "replay.step.said",
                String.valueOf(step.number()),
                String.valueOf(steps.size()),
                act(step),
                step.act().actor().name(),
                step.at().atZone(OfficeTime.ZONE).format(TIME));
    }

    /** What was answered is called by its step, anything else by its act. */
    private String act(ReplayStep step) {
        return step.said()
                .map(said -> Words.step(said.step(), said.stepName()))
                .orElseGet(() -> getTranslation("trail." + step.act().action()));
    }
}
