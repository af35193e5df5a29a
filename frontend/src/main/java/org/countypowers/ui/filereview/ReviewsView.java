package org.countypowers.ui.filereview;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.countypowers.catalog.Matters;
import org.countypowers.filereview.CloseWatch;
import org.countypowers.filereview.ProposalBook;
import org.countypowers.filereview.ProposalDesk;
import org.countypowers.filereview.Review;
import org.countypowers.filereview.ReviewBook;
import org.countypowers.filereview.ReviewState;
import org.countypowers.organisation.Bodies;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Pages;

/** 案卷评查: the reviews of each quarter, what they led to, and the powers that are watched closely. */
@Route(value = "file-reviews", layout = MainLayout.class)
@RolesAllowed("FILE_REVIEW_READ")
public class ReviewsView extends VerticalLayout implements HasDynamicTitle {
    private final transient ReviewBook book;
    private final transient Bodies bodies;
    private final Listing<Review> grid = new Listing<>();
    private final transient Pages<Review> pages;
    private final Select<ReviewState> state = new Select<>();

    ReviewsView(
            ReviewBook book,
            ProposalBook proposals,
            ProposalDesk desk,
            CloseWatch watch,
            Bodies bodies,
            Matters matters,
            AuthenticationContext authentication) {
        this.book = book;
        this.bodies = bodies;
        addClassName("page");
        state.setLabel(getTranslation("filereview.state"));
        state.setItems(ReviewState.values());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("filereview.state.any"));
        state.setItemLabelGenerator(
                each -> getTranslation(each == null ? "filereview.state.any" : "filereview.state." + each));
        columns();
        grid.setAllRowsVisible(true);
        grid.setEmptyStateText(getTranslation("filereview.empty"));
        pages = new Pages<>(grid, this::read, review -> String.valueOf(review.id()));
        state.addValueChangeListener(change -> pages.first());
        Div reviews = new Div(state, grid, pages);
        ProposalsPart open =
                new ProposalsPart(proposals, desk, matters, bodies, authentication.hasAuthority("POWER_RECALL"));
        WatchPart watched = new WatchPart(watch);
        List<Div> parts = List.of(reviews, open, watched);
        Tabs tabs = new Tabs(
                new Tab(getTranslation("filereview.tab.reviews")),
                new Tab(getTranslation("filereview.tab.proposals")),
                new Tab(getTranslation("filereview.tab.watch")));
        tabs.addSelectedChangeListener(change -> show(parts, tabs.getSelectedIndex()));
        add(
                new H2(getTranslation("filereview.title")),
                new Paragraph(getTranslation("filereview.help")),
                tabs,
                reviews,
                open,
                watched);
        show(parts, 0);
        pages.first();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("filereview.title") + " · " + getTranslation("app.name");
    }

    private static void show(List<Div> parts, int selected) {
        for (int no = 0; no < parts.size(); no++) {
            parts.get(no).setVisible(no == selected);
        }
    }

    private List<Review> read(String before) {
        return book.page(state.getValue(), before.isEmpty() ? Long.MAX_VALUE : Long.parseLong(before), Pages.SIZE);
    }

    private void columns() {
        grid.setRoom(860);
        grid.setTitle(grid.addComponentColumn(this::number)
                .setHeader(getTranslation("filereview.number"))
                .setFlexGrow(1));
        grid.addColumn(review -> bodies.body(review.reviewedBody()).name())
                .setHeader(getTranslation("filereview.reviewed"))
                .setFlexGrow(1);
        grid.addColumn(review -> bodies.body(review.actingBody()).name())
                .setHeader(getTranslation("filereview.reviewing"))
                .setFlexGrow(1);
        grid.addColumn(review -> review.sampleSize() == 0
                        ? String.valueOf(review.poolSize())
                        : review.sampleSize() + " / " + review.poolSize())
                .setHeader(getTranslation("filereview.sample"))
                .setWidth("104px")
                .setFlexGrow(0);
        grid.addComponentColumn(ReviewWords::state)
                .setHeader(getTranslation("filereview.state"))
                .setFlexGrow(1);
        grid.addComponentColumn(ReviewWords::result)
                .setHeader(getTranslation("filereview.result"))
                .setFlexGrow(2);
    }

    private Div number(Review review) {
        RouterLink open = new RouterLink(review.number(), ReviewDetailView.class, review.id());
        open.addClassName("number");
        Div cell = new Div(open, new Span(ReviewWords.quarter(review.quarter())));
        cell.addClassName("stack");
        return cell;
    }
}
