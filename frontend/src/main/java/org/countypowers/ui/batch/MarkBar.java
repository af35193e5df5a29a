package org.countypowers.ui.batch;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.countypowers.batch.BatchJudging.Marked;
import org.countypowers.batch.Batches;
import org.countypowers.batch.PairRefusal;
import org.countypowers.batch.Stage;
import org.countypowers.batch.domain.PairStore.Block;
import org.countypowers.batch.domain.PairStore.Mark;
import org.countypowers.batch.domain.Verdict;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.ui.shell.Messages;

/** The officer's turn: one verdict for what is selected, or agreement with all that has no mark yet. */
class MarkBar extends Div {
    /** Id of what the officer hands in with, below the matrix. */
    static final String HAND_IN = "hand-in";

    private static final int PAIRS = 5000;

    private final transient BatchServices services;
    private final long batchId;
    private final Stage stage;
    private final MarkFields fields;
    private final Button mark;
    private final Button rest;
    private final Button handIn = new Button(getTranslation("batch.handIn"));
    private final InParts parts = new InParts();
    private final Span left = new Span();
    private final Div result = new Div();
    private final IntConsumer versions;
    private final Runnable changed;
    private transient List<Block> selected = List.of();
    private int pairs;

    /** @param unmarked the officer's pairs that have no mark yet */
    MarkBar(
            Batches.View view,
            Stage stage,
            MarkFields fields,
            BatchServices services,
            Supplier<List<Block>> unmarked,
            IntConsumer versions,
            Runnable changed) {
        this.services = services;
        this.batchId = view.batch().id();
        this.stage = stage;
        this.versions = versions;
        this.changed = changed;
        addClassName("mark-bar");
        this.fields = fields;
        mark = new Button(getTranslation("batch.mark"), click -> mark(selected, fields.mark()));
        mark.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        rest = new Button(
                getTranslation("batch.markRest", BatchWords.verdict(stage, Verdict.AGREE)),
                click -> mark(unmarked.get(), new Mark(Verdict.AGREE, "", "", "", "")));
        result.getElement().setAttribute("role", "status");
        left.addClassName("quiet");
        handIn.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        handIn.addClickListener(click -> getElement().executeJs("document.getElementById($0)?.focus()", HAND_IN));
        Div buttons = new Div(mark, rest, handIn);
        buttons.addClassName("buttons");
        add(
                new H3(getTranslation("batch.turn." + stage)),
                new Paragraph(getTranslation("batch.turn.help")),
                fields,
                buttons,
                left,
                parts,
                result);
        select(List.of(), 0);
    }

    void select(List<Block> blocks, int pairs) {
        selected = blocks;
        this.pairs = pairs;
        mark.setEnabled(!blocks.isEmpty());
        mark.setText(getTranslation(blocks.isEmpty() ? "batch.mark" : "batch.mark.count", pairs));
    }

    void left(int unmarked) {
        left.setText(getTranslation(unmarked == 0 ? "batch.left.none" : "batch.left", unmarked));
        rest.setEnabled(unmarked > 0);
        handIn.setVisible(unmarked == 0);
    }

    private void mark(List<Block> blocks, Mark given) {
        if (fields.unreadable()) {
            return;
        }
        fields.faults(Map.of());
        result.removeAll();
        mark.setEnabled(false);
        rest.setEnabled(false);
        int[] marked = new int[1];
        List<PairRefusal> refusals = new ArrayList<>();
        parts.run(
                MatrixPart.packs(blocks, PAIRS),
                pack -> {
                    try {
                        Marked answer = services.judging().mark(batchId, stage, pack, given);
                        marked[0] += answer.marked();
                        versions.accept(answer.versions());
                        refusals.addAll(answer.refusals());
                    } catch (AnswersRefused faults) {
                        fields.faults(faults.errors());
                        throw faults;
                    }
                },
                () -> told(marked[0], refusals));
    }

    private void told(int marked, List<PairRefusal> refusals) {
        if (marked == 0 && refusals.isEmpty()) {
            // A fault at a field: what is selected stays selected.
            select(selected, pairs);
            rest.setEnabled(true);
            return;
        }
        if (marked > 0) {
            fields.forget();
        }
        if (marked > 0) {
            Messages.done("batch.marked.count", String.valueOf(marked));
        }
        result.add(new Paragraph(getTranslation(
                refusals.isEmpty() ? "batch.marked.count" : "batch.marked.some", marked, refusals.size())));
        if (!refusals.isEmpty()) {
            result.add(new RefusalList(refusals, services.matters(), services.bodies()));
        }
        if (marked == 0) {
            select(selected, pairs);
            rest.setEnabled(true);
            return;
        }
        changed.run();
    }
}
