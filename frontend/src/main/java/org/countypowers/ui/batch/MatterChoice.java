package org.countypowers.ui.batch;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.countypowers.catalog.Matter;
import org.countypowers.catalog.MatterQuery;
import org.countypowers.catalog.Matters;

/** Several matters of the catalogue; at first only those that a batch may take. */
class MatterChoice extends Div {
    private static final int PAGE = 200;

    private final transient Matters matters;
    private final transient Set<String> taken;
    private final transient Clock clock;
    private final MultiSelectComboBox<Matter> box = new MultiSelectComboBox<>(getTranslation("batch.matters"));
    private final Checkbox ready = new Checkbox(getTranslation("batch.matters.ready"));
    private final Checkbox again = new Checkbox(getTranslation("batch.matters.again"));
    private transient List<Matter> offered = List.of();

    /** @param taken matters that the batch has already; offered only where more counties are to be added to them */
    MatterChoice(Matters matters, Set<String> taken, Clock clock) {
        this.matters = matters;
        this.taken = taken;
        this.clock = clock;
        addClassName("choice");
        box.setItemLabelGenerator(each -> each.id() + " " + each.name());
        box.setI18n(ChoiceWords.of());
        box.setRequiredIndicatorVisible(true);
        box.addValueChangeListener(change -> box.setHelperText(
                getTranslation("batch.chosen", change.getValue().size(), offered.size())));
        ready.setValue(true);
        ready.addValueChangeListener(change -> offer());
        again.setVisible(!taken.isEmpty());
        again.addValueChangeListener(change -> offer());
        Button all = new Button(getTranslation("batch.choose.all"), click -> box.setValue(Set.copyOf(offered)));
        all.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Div tools = new Div(all, ready, again);
        tools.addClassName("line");
        add(box, tools);
        offer();
    }

    private void offer() {
        MatterQuery query = new MatterQuery(
                "", null, null, null, null, ready.getValue() ? MatterQuery.Barred.NO : null, LocalDate.now(clock));
        List<Matter> read = new ArrayList<>();
        List<Matter> page = matters.search(query, "", PAGE);
        read.addAll(page);
        while (page.size() == PAGE) {
            page = matters.search(query, page.get(PAGE - 1).id(), PAGE);
            read.addAll(page);
        }
        read.removeIf(matter -> !again.getValue() && taken.contains(matter.id()));
        offered = read;
        box.clear();
        box.setItems(offered);
        box.setHelperText(getTranslation("batch.chosen", 0, offered.size()));
    }

    boolean chosen() {
        boolean none = box.getValue().isEmpty();
        box.setErrorMessage(getTranslation("form.required"));
        box.setInvalid(none);
        return !none;
    }

    List<String> ids() {
        return box.getValue().stream().map(Matter::id).sorted().toList();
    }
}
