package org.countypowers.ui.batch;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.countypowers.batch.domain.PairState;
import org.countypowers.batch.domain.PairStore.Cell;

/** What narrows the matrix. */
class MatrixFilters extends Div {
    private final TextField text = new TextField(getTranslation("batch.filter.matter"));
    private final ComboBox<String> county = new ComboBox<>(getTranslation("worklist.column.county"));
    private final ComboBox<PairState> state = new ComboBox<>(getTranslation("worklist.column.status"));
    private final Checkbox waiting = new Checkbox(getTranslation("batch.filter.waiting"));
    private final transient MatrixWords words;

    MatrixFilters(List<Cell> cells, MatrixWords words, boolean turn, Runnable changed) {
        this.words = words;
        addClassName("tools");
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setMaxLength(60);
        county.setItems(
                cells.stream().map(Cell::divisionCode).distinct().sorted().toList());
        county.setItemLabelGenerator(words::division);
        county.setClearButtonVisible(true);
        state.setItems(MatrixWords.states(cells));
        state.setItemLabelGenerator(each -> getTranslation("batch.pair." + each));
        state.setClearButtonVisible(true);
        waiting.setVisible(turn);
        text.addValueChangeListener(change -> changed.run());
        county.addValueChangeListener(change -> changed.run());
        state.addValueChangeListener(change -> changed.run());
        waiting.addValueChangeListener(change -> changed.run());
        add(text, county, state, waiting);
    }

    List<Cell> apply(List<Cell> cells, Predicate<Cell> mine) {
        String part = text.getValue().strip().toLowerCase(Locale.ROOT);
        return cells.stream()
                .filter(cell -> part.isEmpty()
                        || words.matter(cell.matterId())
                                .toLowerCase(Locale.ROOT)
                                .contains(part)
                        || cell.matterId().toLowerCase(Locale.ROOT).startsWith(part))
                .filter(cell -> county.getValue() == null || cell.divisionCode().equals(county.getValue()))
                .filter(cell -> state.getValue() == null
                        || cell.state().equals(state.getValue().name()))
                .filter(cell -> !waiting.getValue() || mine.test(cell))
                .toList();
    }
}
