package org.countypowers.ui.batch;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.countypowers.batch.Batches;
import org.countypowers.batch.Stage;
import org.countypowers.batch.domain.BatchState;
import org.countypowers.batch.domain.PairStore.Block;
import org.countypowers.batch.domain.PairStore.Cell;
import org.countypowers.ui.batch.PowerMatrix.SelectionChanged;

/** The batch as a matrix: narrowed by filters, opened pair by pair, marked or thinned out many at once. */
class MatrixTab extends Div {
    private static final int PAIRS = 5000;

    private final transient BatchServices services;
    private final transient Batches.View view;
    private final PowerMatrix matrix = new PowerMatrix();
    private final Paragraph nothing = new Paragraph();
    private final transient Predicate<Cell> mine;
    private final transient MatrixWords words;
    private final MatrixFilters filters;
    private final MarkBar marks;
    private final Button remove = new Button();
    private final Runnable changed;
    private transient List<Cell> cells;
    private transient MatrixPart part;
    /** The same places with nothing but what waits for the officer. */
    private transient MatrixPart theirs;

    private transient List<Block> selected = List.of();

    /**
     * @param marking what is being said at a stage, kept by the page
     * @param marked told by how many versions the officer's own marks took the batch further
     */
    MatrixTab(
            Batches.View view,
            BatchServices services,
            Map<Stage, MarkFields> marking,
            IntConsumer marked,
            Runnable changed) {
        this.services = services;
        this.view = view;
        this.changed = changed;
        addClassName("matrix-tab");
        long id = view.batch().id();
        cells = services.batches().cells(id);
        words = new MatrixWords(
                services.matters()
                        .names(cells.stream().map(Cell::matterId).distinct().toList()),
                services.bodies());
        Optional<Stage> turn = view.turns().stream().findFirst();
        mine = cell -> cell.waiting()
                && turn.filter(stage -> cell.state().equals(stage.before().name()))
                        .isPresent();
        filters = new MatrixFilters(cells, words, turn.isPresent(), this::show);
        marks = turn.map(stage -> new MarkBar(
                        view,
                        stage,
                        marking.computeIfAbsent(
                                stage, at -> new MarkFields(at, view.batch().pilotUntil() != null)),
                        services,
                        this::unmarked,
                        marked,
                        this::read))
                .orElse(null);
        matrix.whenOpened(cell -> new PairDialog(
                        services.batches()
                                .pair(
                                        id,
                                        part.matters().get(cell.matter()),
                                        part.divisions().get(cell.county())),
                        words,
                        services)
                .open());
        matrix.whenSelected(this::select);
        boolean empty = cells.isEmpty();
        nothing.setText(getTranslation(view.own() ? "batch.matrix.empty.own" : "batch.matrix.empty"));
        filters.setVisible(!empty);
        add(filters);
        if (marks != null) {
            add(marks);
        }
        if (view.own() && view.state() == BatchState.DRAFT && !empty) {
            add(thin());
        }
        add(nothing, matrix);
        show();
    }

    private Div thin() {
        InParts parts = new InParts();
        remove.setText(getTranslation("batch.remove"));
        remove.setEnabled(false);
        remove.addClickListener(click -> {
            remove.setEnabled(false);
            parts.run(
                    MatrixPart.packs(selected, PAIRS),
                    pack -> services.desk().remove(view.batch().id(), pack),
                    changed);
        });
        return new Div(remove, parts);
    }

    private void read() {
        cells = services.batches().cells(view.batch().id());
        show();
    }

    private void show() {
        List<Cell> shown = filters.apply(cells, mine);
        part = MatrixPart.of(shown);
        theirs = part.with(shown.stream().filter(mine).toList());
        selected = List.of();
        nothing.setVisible(shown.isEmpty());
        if (!cells.isEmpty()) {
            nothing.setText(getTranslation("batch.matrix.filtered"));
        }
        matrix.setVisible(!shown.isEmpty());
        matrix.show(
                words.rows(part),
                words.columns(part),
                new String(part.codes()),
                words.legend(cells),
                MatrixWords.labels());
        if (marks != null) {
            marks.select(List.of(), 0);
            marks.left((int) cells.stream()
                    .filter(cell -> cell.verdict().isEmpty() && mine.test(cell))
                    .count());
        }
        remove.setEnabled(false);
    }

    private void select(SelectionChanged selection) {
        selected = part.blocks(selection.ranges());
        remove.setEnabled(!selected.isEmpty());
        if (marks != null) {
            List<Block> waiting = theirs.blocks(selection.ranges());
            marks.select(
                    waiting,
                    waiting.stream()
                            .mapToInt(block -> block.matterIds().size()
                                    * block.divisionCodes().size())
                            .sum());
        }
    }

    private List<Block> unmarked() {
        return MatrixPart.of(cells.stream()
                        .filter(cell -> cell.verdict().isEmpty() && mine.test(cell))
                        .toList())
                .all();
    }
}
