package org.countypowers.ui.batch;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.temporal.ChronoUnit;
import org.countypowers.batch.Batches;
import org.countypowers.batch.domain.BatchStore.BatchRow;
import org.countypowers.organisation.Bodies;
import org.countypowers.ui.shell.Words;

/** What was proposed, how the pairs stand, and by which document they were given. */
class OutlineTab extends Div {
    OutlineTab(Batches.View view, Bodies bodies) {
        BatchRow batch = view.batch();
        DescriptionList facts = new DescriptionList();
        fact(facts, "batch.why", batch.reason());
        fact(facts, "batch.office", bodies.body(batch.officeBody()).name());
        fact(facts, "batch.major", answer(batch.majorDecision()));
        fact(facts, "batch.operators", answer(batch.affectsOperators()));
        if (batch.commentFrom() != null) {
            fact(
                    facts,
                    "batch.commentDays",
                    getTranslation(
                            "batch.commentDays.both",
                            batch.commentFrom().toString(),
                            batch.commentUntil().toString(),
                            ChronoUnit.DAYS.between(batch.commentFrom(), batch.commentUntil()) + 1));
        }
        fact(facts, "batch.party", answer(batch.partyFirst()));
        fact(facts, "batch.pilotUntil", day(batch.pilotUntil()));
        fact(facts, "batch.cityDue", day(batch.cityDueOn()));
        fact(facts, "batch.changedBy", batch.lastActor());
        add(facts);
        if (!batch.instrumentNo().isEmpty()) {
            DescriptionList document = new DescriptionList();
            fact(document, "batch.answer.instrumentNo", batch.instrumentNo());
            fact(document, "batch.answer.instrumentType", Words.label(batch.instrumentType()));
            fact(document, "batch.answer.publishedOn", day(batch.publishedOn()));
            fact(document, "batch.answer.url", batch.url());
            fact(document, "batch.effective", day(batch.effectiveOn()));
            fact(document, "batch.handoverDue", day(batch.dueOn()));
            fact(
                    document,
                    "batch.answer.renewals",
                    batch.renewals().isEmpty() ? "" : getTranslation("batch.answer.renewals." + batch.renewals()));
            add(new H3(getTranslation("batch.document")), document);
        }
        add(new H3(getTranslation("batch.counts")));
        if (view.counts().isEmpty()) {
            add(new Paragraph(getTranslation("batch.matrix.empty")));
        }
        DescriptionList counts = new DescriptionList();
        view.counts().forEach((state, pairs) -> fact(counts, "batch.pair." + state, String.valueOf(pairs)));
        add(counts);
    }

    private String answer(boolean yes) {
        return getTranslation("answer." + yes);
    }

    private static String day(java.time.LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private void fact(DescriptionList facts, String key, String value) {
        DescriptionList.Description description = new DescriptionList.Description(value.isEmpty() ? "—" : value);
        facts.add(new DescriptionList.Term(getTranslation(key)), description);
    }
}
