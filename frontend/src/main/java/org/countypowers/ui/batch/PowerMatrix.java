package org.countypowers.ui.batch;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.DebouncePhase;
import com.vaadin.flow.function.SerializableConsumer;
import elemental.json.Json;
import elemental.json.JsonArray;
import elemental.json.JsonObject;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.countypowers.ui.batch.MatrixBatch.Axis;
import org.countypowers.ui.batch.MatrixBatch.Labels;
import org.countypowers.ui.batch.MatrixBatch.Legend;

/**
 * Matters by counties with a state in every cell. The browser holds the whole batch and draws what is in sight; it answers
 * with rectangles. An answer about a batch that is no longer shown is dropped: its places mean other pairs now.
 */
@Tag("power-matrix")
@JsModule("./power-matrix.js")
class PowerMatrix extends Component implements HasSize {
    private static final String GENERATION = "event.detail.generation";
    private static final String MATTER = "event.detail.matter";
    private static final String COUNTY = "event.detail.county";
    private static final String RANGES = "event.detail.ranges";
    private static final int SETTLED = 150;

    private SerializableConsumer<CellOpened> whenOpened = pair -> {};
    private SerializableConsumer<SelectionChanged> whenSelected = selection -> {};
    private MatrixBatch batch;
    private int generation;

    record CellOpened(int matter, int county) {}

    /** Rectangles with their edges, and how many pairs are in them: an empty place is no pair. */
    record SelectionChanged(List<Range> ranges, int pairs) {}

    record Range(int row0, int column0, int row1, int column1) {}

    record Change(int matter, int county, char code) {}

    PowerMatrix() {
        getElement()
                .addEventListener("cell-opened", event -> opened(event.getEventData()))
                .addEventData(GENERATION)
                .addEventData(MATTER)
                .addEventData(COUNTY);
        getElement()
                .addEventListener("selection-changed", event -> selected(event.getEventData()))
                .addEventData(GENERATION)
                .addEventData(RANGES)
                .debounce(SETTLED, DebouncePhase.TRAILING);
    }

    void whenOpened(SerializableConsumer<CellOpened> listener) {
        whenOpened = listener;
    }

    void whenSelected(SerializableConsumer<SelectionChanged> listener) {
        whenSelected = listener;
    }

    /** Nothing is selected afterwards, and no listener is told. */
    void show(List<Axis> matters, List<Axis> counties, String cells, List<Legend> legend, Labels labels) {
        batch = new MatrixBatch(matters, counties, cells.toCharArray(), legend, labels);
        if (isAttached()) {
            send();
        }
    }

    void update(int matter, int county, char code) {
        updateCells(List.of(new Change(matter, county, code)));
    }

    void updateCells(List<Change> changes) {
        StringBuilder codes = new StringBuilder();
        JsonArray indexes =
                MatrixBatch.array(changes, change -> Json.create(batch.index(change.matter(), change.county())));
        for (Change change : changes) {
            batch.cells()[batch.index(change.matter(), change.county())] = change.code();
            codes.append(change.code());
        }
        if (isAttached()) {
            getElement().callJsFunction("updateCells", indexes, codes.toString());
        }
    }

    /** The listener is told. */
    void clearSelection() {
        getElement().callJsFunction("clear");
    }

    /** A browser's element is new each time that it is attached. */
    @Override
    protected void onAttach(AttachEvent event) {
        if (batch != null) {
            send();
        }
    }

    private void send() {
        generation++;
        getElement().callJsFunction("show", batch.json(generation));
    }

    private void opened(JsonObject answer) {
        int matter = (int) answer.getNumber(MATTER);
        int county = (int) answer.getNumber(COUNTY);
        if (isCurrent(answer) && batch.has(matter, county)) {
            whenOpened.accept(new CellOpened(matter, county));
        }
    }

    private void selected(JsonObject answer) {
        JsonArray ranges = answer.getArray(RANGES);
        List<Range> selection = IntStream.range(0, ranges.length())
                .mapToObj(i -> range(ranges.getArray(i)))
                .toList();
        if (isCurrent(answer) && selection.stream().allMatch(this::isInside)) {
            whenSelected.accept(new SelectionChanged(selection, pairs(selection)));
        }
    }

    private boolean isCurrent(JsonObject answer) {
        return batch != null && (int) answer.getNumber(GENERATION) == generation;
    }

    private static Range range(JsonArray edges) {
        return new Range(
                (int) edges.getNumber(0), (int) edges.getNumber(1), (int) edges.getNumber(2), (int) edges.getNumber(3));
    }

    private boolean isInside(Range range) {
        return range.row0() >= 0
                && range.row0() <= range.row1()
                && range.row1() < batch.matters().size()
                && range.column0() >= 0
                && range.column0() <= range.column1()
                && range.column1() < batch.counties().size();
    }

    private int pairs(List<Range> selection) {
        BitSet chosen = new BitSet();
        for (Range range : selection) {
            for (int row = range.row0(); row <= range.row1(); row++) {
                chosen.set(batch.index(row, range.column0()), batch.index(row, range.column1()) + 1);
            }
        }
        return (int) chosen.stream().filter(batch::isPair).count();
    }
}
