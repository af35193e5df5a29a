package org.countypowers.ui.filereview;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import org.countypowers.filereview.Review;
import org.countypowers.filereview.ReviewView;
import org.countypowers.filereview.SampleFiles;
import org.countypowers.filereview.Stage;
import org.countypowers.organisation.Bodies;

/** Whose files are reviewed by whom, how the sample came about and can be repeated, and what it came to. */
class ReviewHead extends Div {
    private final DescriptionList facts = new DescriptionList();

    ReviewHead(ReviewView view, Bodies bodies, SampleFiles proofs) {
        Review review = view.review();
        Span number = new Span(review.number());
        number.addClassName("number");
        Div tags = new Div(
                new RouterLink(getTranslation("filereview.back"), ReviewsView.class),
                number,
                ReviewWords.state(review),
                ReviewWords.result(review));
        tags.addClassName("line");
        facts.addClassName("pairs");
        fact("filereview.reviewed", bodies.body(review.reviewedBody()).name());
        fact("filereview.reviewing", bodies.body(review.actingBody()).name());
        fact("filereview.openedOn", review.openedOn().toString());
        fact("filereview.pool", String.valueOf(review.poolSize()));
        fact("filereview.poolHash", review.poolHash());
        fact("filereview.commitment", review.commitment());
        if (!review.seed().isEmpty()) {
            fact("filereview.sampleSize", String.valueOf(review.sampleSize()));
            fact("filereview.seed", review.seed());
        }
        if (!view.reviewers().isEmpty()) {
            fact("filereview.reviewers", String.join(getTranslation("trail.separator"), view.reviewers()));
        }
        day("filereview.answerDue", review.answerDue());
        if (review.state().confirmed()) {
            fact("filereview.rate", getTranslation("filereview.rate.of", review.passedFiles(), review.rate()));
            fact("filereview.confirmedOn", review.confirmedOn().toString());
        }
        if (review.stage() != Stage.NONE) {
            fact("filereview.stage", ReviewWords.stage(review.stage()));
        }
        day("filereview.rectifyDue", review.rectifyDue());
        day("filereview.resolvedOn", review.resolvedOn());
        add(
                new H2(getTranslation(
                        "filereview.heading",
                        bodies.body(review.reviewedBody()).name(),
                        ReviewWords.quarter(review.quarter()))),
                tags,
                facts);
        if (!review.seed().isEmpty()) {
            add(proof(review, proofs));
        }
    }

    private Anchor proof(Review review, SampleFiles proofs) {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] zip = proofs.proof(review.id());
                    return new DownloadResponse(
                            new ByteArrayInputStream(zip), review.number() + ".zip", "application/zip", zip.length);
                }),
                getTranslation("filereview.proof"));
    }

    private void day(String key, LocalDate day) {
        if (day != null) {
            fact(key, day.toString());
        }
    }

    private void fact(String key, String value) {
        facts.add(new Div(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value)));
    }
}
