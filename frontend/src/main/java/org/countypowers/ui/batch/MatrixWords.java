package org.countypowers.ui.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.countypowers.batch.Stage;
import org.countypowers.batch.domain.PairState;
import org.countypowers.batch.domain.PairStore.Cell;
import org.countypowers.batch.domain.Verdict;
import org.countypowers.organisation.Bodies;
import org.countypowers.ui.batch.MatrixBatch.Axis;
import org.countypowers.ui.batch.MatrixBatch.Labels;
import org.countypowers.ui.batch.MatrixBatch.Legend;
import org.countypowers.ui.batch.MatrixBatch.Tone;

/** The matrix in the reader's language: headings, and each state and mark by a word, a sign and a tone. */
class MatrixWords {
    private final Map<String, String> matters;
    private final Bodies bodies;

    MatrixWords(Map<String, String> matters, Bodies bodies) {
        this.matters = matters;
        this.bodies = bodies;
    }

    String matter(String id) {
        return matters.getOrDefault(id, id);
    }

    String division(String code) {
        return bodies.uniqueName(code);
    }

    List<Axis> rows(MatrixPart part) {
        return part.matters().stream().map(id -> new Axis(id, matter(id), id)).toList();
    }

    List<Axis> columns(MatrixPart part) {
        return part.divisions().stream()
                .map(code -> new Axis(
                        code,
                        division(code),
                        bodies.division(bodies.division(code).parentCode()).name()))
                .toList();
    }

    /** What occurs in the batch, so that the legend stays as short as it can be. */
    List<Legend> legend(List<Cell> cells) {
        List<Legend> legend = new ArrayList<>();
        for (PairState state : PairState.values()) {
            if (cells.stream().anyMatch(cell -> MatrixPart.code(cell) == MatrixPart.code(state))) {
                legend.add(new Legend(
                        MatrixPart.code(state),
                        BatchWords.text("batch.pair." + state),
                        tone(state),
                        BatchWords.text("batch.pair.mark." + state)));
            }
        }
        for (Verdict verdict : Verdict.values()) {
            cells.stream()
                    .filter(cell -> MatrixPart.code(cell) == MatrixPart.code(verdict))
                    .findFirst()
                    .ifPresent(cell -> legend.add(legend(cell, verdict)));
        }
        return legend;
    }

    private static Legend legend(Cell cell, Verdict verdict) {
        Stage stage = Stage.waitingFor(PairState.valueOf(cell.state())).orElseThrow();
        return new Legend(
                MatrixPart.code(verdict),
                BatchWords.text("batch.marked", BatchWords.verdict(stage, verdict)),
                tone(verdict),
                BatchWords.text("batch.verdict.mark." + verdict));
    }

    static Labels labels() {
        return new Labels(
                BatchWords.text("batch.matrix"),
                BatchWords.text("batch.matrix.corner"),
                BatchWords.text("batch.matrix.cell"),
                BatchWords.text("batch.matrix.blank"),
                BatchWords.text("batch.matrix.selected"),
                BatchWords.text("batch.matrix.noneSelected"));
    }

    static List<PairState> states(List<Cell> cells) {
        return Arrays.stream(PairState.values())
                .filter(state -> cells.stream().anyMatch(cell -> cell.state().equals(state.name())))
                .toList();
    }

    private static Tone tone(PairState state) {
        return switch (state) {
            case DRAFT -> Tone.NEUTRAL;
            case DEMANDED, ASSESSED, CITY_OPINION, PROVINCE_REVIEW, LEGALITY, DELIBERATION -> Tone.PROGRESS;
            case APPROVED, PROMULGATED, HANDOVER -> Tone.GOOD;
            case EFFECTIVE -> Tone.DONE;
            case SUSPENDED, ADJUSTING, DEFERRED -> Tone.WARN;
            case RECALLED, EXPIRED, REJECTED, RETURNED -> Tone.BAD;
        };
    }

    private static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case AGREE, SILENT -> Tone.GOOD;
            case REFUSE -> Tone.BAD;
            default -> Tone.WARN;
        };
    }
}
