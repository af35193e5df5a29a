package org.countypowers.ui.batch;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.countypowers.batch.Batches;

/** Why a batch ended without a document: its office's reason, or those for which its pairs left it. */
class BatchEnd extends Div {
    BatchEnd(Batches.View view) {
        addClassName("batch-end");
        String reason = view.batch().endReason();
        if (!reason.isEmpty()) {
            add(new Paragraph(getTranslation("batch.end.withdrawn", reason)));
            return;
        }
        add(new Paragraph(getTranslation("batch.end.nothingLeft")));
        UnorderedList reasons = new UnorderedList();
        view.endings()
                .forEach(ending -> reasons.add(new ListItem(getTranslation(
                        "batch.end.reason",
                        getTranslation("batch.pair." + ending.state()),
                        ending.pairs(),
                        BatchWords.reason(ending.reason())))));
        add(reasons);
    }
}
