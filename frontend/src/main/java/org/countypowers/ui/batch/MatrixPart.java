package org.countypowers.ui.batch;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countypowers.batch.domain.PairState;
import org.countypowers.batch.domain.PairStore.Block;
import org.countypowers.batch.domain.PairStore.Cell;
import org.countypowers.batch.domain.Verdict;
import org.countypowers.ui.batch.PowerMatrix.Range;

/** What is shown of a batch's pairs, in rows and columns; which pairs a selection means. */
record MatrixPart(List<String> matters, List<String> divisions, char[] codes) {
    static final char NONE = '.';

    static MatrixPart of(List<Cell> cells) {
        List<String> matters =
                cells.stream().map(Cell::matterId).distinct().sorted().toList();
        List<String> divisions =
                cells.stream().map(Cell::divisionCode).distinct().sorted().toList();
        Map<String, Integer> rows = places(matters);
        Map<String, Integer> columns = places(divisions);
        char[] codes =
                String.valueOf(NONE).repeat(matters.size() * divisions.size()).toCharArray();
        cells.forEach(cell ->
                codes[rows.get(cell.matterId()) * divisions.size() + columns.get(cell.divisionCode())] = code(cell));
        return new MatrixPart(matters, divisions, codes);
    }

    private static Map<String, Integer> places(List<String> keys) {
        Map<String, Integer> places = new HashMap<>();
        keys.forEach(key -> places.put(key, places.size()));
        return places;
    }

    /** A mark of the current turn says more than the state that it is given in. */
    static char code(Cell cell) {
        return cell.verdict().isEmpty() ? code(PairState.valueOf(cell.state())) : code(Verdict.valueOf(cell.verdict()));
    }

    static char code(PairState state) {
        return (char) ('a' + state.ordinal());
    }

    static char code(Verdict mark) {
        return (char) ('A' + mark.ordinal());
    }

    /** The pairs that are shown in the ranges, and none that a filter hides: rows with the same places together. */
    List<Block> blocks(List<Range> ranges) {
        Map<BitSet, List<String>> rows = new LinkedHashMap<>();
        for (int row = 0; row < matters.size(); row++) {
            BitSet columns = columns(row, ranges);
            if (!columns.isEmpty()) {
                rows.computeIfAbsent(columns, same -> new ArrayList<>()).add(matters.get(row));
            }
        }
        return rows.entrySet().stream()
                .map(each -> new Block(
                        each.getValue(),
                        each.getKey().stream().mapToObj(divisions::get).toList()))
                .toList();
    }

    private BitSet columns(int row, List<Range> ranges) {
        BitSet columns = new BitSet();
        ranges.stream()
                .filter(range -> range.row0() <= row && row <= range.row1())
                .forEach(range -> columns.set(range.column0(), range.column1() + 1));
        for (int column = 0; column < divisions.size(); column++) {
            if (codes[row * divisions.size() + column] == NONE) {
                columns.clear(column);
            }
        }
        return columns;
    }

    List<Block> all() {
        return matters.isEmpty()
                ? List.of()
                : blocks(List.of(new Range(0, 0, matters.size() - 1, divisions.size() - 1)));
    }

    /** Cuts and packs blocks so that each pack has about so many pairs at most. */
    static List<List<Block>> packs(List<Block> blocks, int pairs) {
        List<List<Block>> packs = new ArrayList<>();
        List<Block> pack = new ArrayList<>();
        int packed = 0;
        for (Block block : blocks) {
            int rows = Math.max(1, pairs / block.divisionCodes().size());
            for (int from = 0; from < block.matterIds().size(); from += rows) {
                List<String> part = block.matterIds()
                        .subList(from, Math.min(from + rows, block.matterIds().size()));
                int size = part.size() * block.divisionCodes().size();
                if (packed > 0 && packed + size > pairs) {
                    packs.add(pack);
                    pack = new ArrayList<>();
                    packed = 0;
                }
                pack.add(new Block(List.copyOf(part), block.divisionCodes()));
                packed += size;
            }
        }
        if (packed > 0) {
            packs.add(pack);
        }
        return packs;
    }
}
