package org.countypowers.ui.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.countypowers.batch.domain.PairState;
import org.countypowers.batch.domain.PairStore.Block;
import org.countypowers.batch.domain.PairStore.Cell;
import org.countypowers.batch.domain.Verdict;
import org.countypowers.ui.batch.PowerMatrix.Range;
import org.junit.jupiter.api.Test;

class MatrixPartTest {
    private static final List<Cell> CELLS =
            List.of(cell("M2", "511622"), cell("M1", "511621"), cell("M1", "511622"), cell("M3", "511621"));

    @Test
    void rows_and_columns_are_in_the_order_of_their_numbers_and_what_is_no_pair_is_empty() {
        MatrixPart part = MatrixPart.of(CELLS);
        assertThat(part.matters()).containsExactly("M1", "M2", "M3");
        assertThat(part.divisions()).containsExactly("511621", "511622");
        char draft = MatrixPart.code(PairState.DRAFT);
        assertThat(new String(part.codes())).isEqualTo("" + draft + draft + '.' + draft + draft + '.');
    }

    @Test
    void a_mark_is_shown_before_the_state_that_it_was_given_in() {
        assertThat(MatrixPart.code(new Cell("M1", "511621", "ENTRUST", "DRAFT", false, "REFUSE")))
                .isEqualTo(MatrixPart.code(Verdict.REFUSE));
    }

    @Test
    void a_selection_means_the_pairs_that_are_shown_and_no_others() {
        assertThat(MatrixPart.of(CELLS).blocks(List.of(new Range(0, 0, 2, 1))))
                .containsExactlyInAnyOrder(
                        new Block(List.of("M1"), List.of("511621", "511622")),
                        new Block(List.of("M2"), List.of("511622")),
                        new Block(List.of("M3"), List.of("511621")));
    }

    @Test
    void pairs_in_two_ranges_count_once() {
        assertThat(MatrixPart.of(CELLS).blocks(List.of(new Range(0, 0, 0, 1), new Range(0, 1, 0, 1))))
                .containsExactly(new Block(List.of("M1"), List.of("511621", "511622")));
    }

    @Test
    void cells_left_out_keep_their_places_empty() {
        MatrixPart part = MatrixPart.of(CELLS).with(List.of(cell("M3", "511621")));
        assertThat(part.all()).containsExactly(new Block(List.of("M3"), List.of("511621")));
    }

    @Test
    void the_whole_province_is_cut_into_parts_that_lose_nothing() {
        Block whole = new Block(
                IntStream.range(0, 147).mapToObj(no -> "M" + no).toList(),
                IntStream.range(0, 183).mapToObj(no -> "D" + no).toList());
        List<List<Block>> packs = MatrixPart.packs(List.of(whole), 2000);
        assertThat(packs).allMatch(pack -> pairs(pack) <= 2000);
        assertThat(packs.stream().mapToInt(MatrixPartTest::pairs).sum()).isEqualTo(26_901);
    }

    private static int pairs(List<Block> pack) {
        return pack.stream()
                .mapToInt(block ->
                        block.matterIds().size() * block.divisionCodes().size())
                .sum();
    }

    private static Cell cell(String matter, String division) {
        return new Cell(matter, division, "DIRECT_TRANSFER", "DRAFT", false, "");
    }
}
