package org.countypowers.ui.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.shared.JsonConstants;
import elemental.json.Json;
import elemental.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.countypowers.ui.batch.PowerMatrix.CellOpened;
import org.countypowers.ui.batch.PowerMatrix.Range;
import org.countypowers.ui.batch.PowerMatrix.SelectionChanged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a browser says about a batch is believed only as far as the batch goes. */
class PowerMatrixAnswersTest {
    private final List<Object> heard = new ArrayList<>();
    private final PowerMatrix matrix = new PowerMatrix();

    @BeforeEach
    void shown() {
        matrix.whenOpened(heard::add);
        matrix.whenSelected(heard::add);
        new UI().add(matrix);
        show(10);
    }

    @Test
    void overlapping_rectangles_count_a_pair_once_and_an_empty_place_never() {
        selected(1, "[[4,0,5,2],[5,1,6,3]]");
        assertThat(heard)
                .containsExactly(new SelectionChanged(List.of(new Range(4, 0, 5, 2), new Range(5, 1, 6, 3)), 8));
    }

    @Test
    void an_answer_about_an_earlier_batch_is_dropped() {
        show(8);
        selected(1, "[[0,0,1,1]]");
        opened(1, 0, 0);
        assertThat(heard).isEmpty();
        opened(2, 0, 0);
        assertThat(heard).containsExactly(new CellOpened(0, 0));
    }

    @Test
    void a_place_outside_the_batch_is_dropped() {
        selected(1, "[[0,0,10,1]]");
        selected(1, "[[-1,0,1,1]]");
        selected(1, "[[3,0,2,1]]");
        opened(1, 0, 4);
        assertThat(heard).isEmpty();
    }

    @Test
    void an_empty_place_opens_once_it_has_become_a_pair() {
        opened(1, 5, 0);
        assertThat(heard).isEmpty();
        matrix.update(5, 0, 'b');
        opened(1, 5, 0);
        assertThat(heard).containsExactly(new CellOpened(5, 0));
    }

    @Test
    void a_batch_has_a_cell_for_every_matter_in_every_county() {
        MatrixBatch batch = PowerMatrixTest.batch(2, 2);
        assertThatThrownBy(() -> matrix.show(batch.matters(), batch.counties(), "aaa", batch.legend(), batch.labels()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void show(int matters) {
        MatrixBatch batch = PowerMatrixTest.batch(matters, 4);
        matrix.show(batch.matters(), batch.counties(), new String(batch.cells()), batch.legend(), batch.labels());
    }

    private void selected(int generation, String ranges) {
        JsonObject answer = Json.createObject();
        answer.put("event.detail.generation", generation);
        answer.put("event.detail.ranges", Json.instance().<elemental.json.JsonArray>parse(ranges));
        answer.put(JsonConstants.EVENT_DATA_PHASE, JsonConstants.EVENT_PHASE_TRAILING);
        fire("selection-changed", answer);
    }

    private void opened(int generation, int matter, int county) {
        JsonObject answer = Json.createObject();
        answer.put("event.detail.generation", generation);
        answer.put("event.detail.matter", matter);
        answer.put("event.detail.county", county);
        fire("cell-opened", answer);
    }

    private void fire(String type, JsonObject answer) {
        matrix.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(matrix.getElement(), type, answer));
    }
}
