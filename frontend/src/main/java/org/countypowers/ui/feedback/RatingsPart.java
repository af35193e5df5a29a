package org.countypowers.ui.feedback;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.countypowers.feedback.Rating;
import org.countypowers.feedback.RatingBook;
import org.countypowers.organisation.Bodies;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.Pages;

/** Ratings one by one, or counted by body and month. */
class RatingsPart extends Div {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final transient RatingBook book;
    private final Listing<Rating> ratings = new Listing<>();
    private final Listing<RatingBook.Count> counts = new Listing<>();
    private final transient Pages<Rating> pages;
    private final Paragraph few = new Paragraph(getTranslation("feedback.rate.help", RatingBook.FEW));

    RatingsPart(RatingBook book, Bodies bodies) {
        this.book = book;
        ratings.setRoom(820);
        ratings.setTitle(ratings.addComponentColumn(RatingsPart::about)
                .setHeader(getTranslation("feedback.caseNumber"))
                .setFlexGrow(2));
        ratings.addComponentColumn(rating -> FeedbackWords.score(rating.score()))
                .setHeader(getTranslation("feedback.score"))
                .setWidth("120px")
                .setFlexGrow(0);
        ratings.addColumn(this::words)
                .setHeader(getTranslation("feedback.remark"))
                .setFlexGrow(3);
        ratings.addColumn(rating -> bodies.body(rating.bodyId()).name())
                .setHeader(getTranslation("feedback.body"))
                .setFlexGrow(1);
        ratings.addColumn(this::channel)
                .setHeader(getTranslation("feedback.channel"))
                .setFlexGrow(1);
        ratings.addColumn(rating -> rating.ratedAt().format(TIME))
                .setHeader(getTranslation("feedback.ratedAt"))
                .setWidth("140px")
                .setFlexGrow(0);
        counts.addColumn(RatingBook.Count::month).setHeader(getTranslation("feedback.month"));
        counts.addColumn(RatingBook.Count::body)
                .setHeader(getTranslation("feedback.body"))
                .setFlexGrow(2);
        counts.addColumn(RatingBook.Count::total).setHeader(getTranslation("feedback.total"));
        counts.addColumn(RatingBook.Count::bad).setHeader(getTranslation("feedback.bad"));
        counts.addColumn(count -> count.goodPercent() == null ? "—" : count.goodPercent() + "%")
                .setHeader(getTranslation("feedback.rate"));
        ratings.setAllRowsVisible(true);
        counts.setAllRowsVisible(true);
        ratings.setEmptyStateText(getTranslation("feedback.empty.ratings"));
        counts.setEmptyStateText(getTranslation("feedback.empty.ratings"));
        pages = new Pages<>(ratings, this::read, rating -> String.valueOf(rating.id()));
        add(few, counts, ratings, pages);
    }

    /** @param part 0 for ratings, 1 for counts, else nothing */
    void show(int part) {
        setVisible(part >= 0);
        ratings.setVisible(part == 0);
        pages.setVisible(part == 0);
        counts.setVisible(part == 1);
        few.setVisible(part == 1);
        if (part == 0) {
            pages.first();
        } else if (part == 1) {
            counts.setItems(book.counts());
        }
    }

    private List<Rating> read(String before) {
        return book.page(false, before.isEmpty() ? Long.MAX_VALUE : Long.parseLong(before), Pages.SIZE);
    }

    private static Div about(Rating rating) {
        Span number = new Span(rating.caseNumber());
        number.addClassName("number");
        Div cell = new Div(number, new Span(rating.matterName()));
        cell.addClassName("stack");
        return cell;
    }

    private String words(Rating rating) {
        String reasons = rating.reasons().stream()
                .map(reason -> getTranslation("feedback.reason." + reason))
                .collect(Collectors.joining(getTranslation("trail.separator")));
        return reasons.isEmpty() || rating.remark().isEmpty()
                ? reasons + rating.remark()
                : getTranslation("feedback.because", reasons, rating.remark());
    }

    private String channel(Rating rating) {
        String channel = getTranslation("feedback.channel." + rating.channel());
        return rating.recordedBy().isEmpty()
                ? channel
                : getTranslation("feedback.channel.by", channel, rating.recordedBy());
    }
}
