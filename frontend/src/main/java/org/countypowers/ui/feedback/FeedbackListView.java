package org.countypowers.ui.feedback;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.countypowers.feedback.ComplaintDesk;
import org.countypowers.feedback.FeedbackBook;
import org.countypowers.feedback.FeedbackKind;
import org.countypowers.feedback.FeedbackLine;
import org.countypowers.feedback.FeedbackQuery;
import org.countypowers.feedback.RatingBook;
import org.countypowers.feedback.RatingDesk;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Pages;

/** 投诉与评价: what is under way, what is late, what is over, and all ratings with their counts. */
@Route(value = "feedback", layout = MainLayout.class)
@RolesAllowed("FEEDBACK_READ")
public class FeedbackListView extends VerticalLayout implements HasDynamicTitle {
    private static final List<String> LISTS = List.of("open", "late", "over");

    private final transient FeedbackBook book;
    private final transient Bodies bodies;
    private final LocalDate today;
    private final Listing<FeedbackLine> grid = new Listing<>();
    private final transient Pages<FeedbackLine> pages;
    private final Tabs tabs = new Tabs();
    private final Select<FeedbackKind> kind = new Select<>();
    private final RatingsPart ratings;
    private final Div files = new Div();

    FeedbackListView(
            FeedbackBook book,
            RatingBook ratingBook,
            RatingDesk ratingDesk,
            ComplaintDesk complaintDesk,
            Bodies bodies,
            CurrentOfficer officers,
            AuthenticationContext authentication,
            Clock clock) {
        this.book = book;
        this.bodies = bodies;
        today = LocalDate.now(clock);
        ratings = new RatingsPart(ratingBook, bodies);
        addClassName("page");
        LISTS.forEach(list -> tabs.add(new Tab()));
        tabs.add(new Tab(getTranslation("feedback.list.ratings")), new Tab(getTranslation("feedback.list.counts")));
        kind.setLabel(getTranslation("feedback.kind"));
        kind.setItems(FeedbackKind.values());
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation("feedback.kind.any"));
        kind.setItemLabelGenerator(
                each -> getTranslation(each == null ? "feedback.kind.any" : "feedback.kind." + each));
        Div tools = new Div();
        tools.addClassName("tools");
        if (authentication.hasAuthority("FEEDBACK_RECORD")) {
            Button rating = new Button(
                    getTranslation("feedback.record.rating"),
                    click -> new RatingDialog(ratingDesk, this::reload).open());
            Button complaint = new Button(
                    getTranslation("feedback.record.complaint"),
                    click -> new ComplaintDialog(complaintDesk, officers.require(), this::reload).open());
            complaint.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            tools.add(complaint, rating);
        }
        columns();
        grid.setAllRowsVisible(true);
        pages = new Pages<>(grid, this::read, line -> String.valueOf(line.id()));
        files.add(kind, grid, pages);
        add(
                new H2(getTranslation("feedback.title")),
                new Paragraph(getTranslation("feedback.help")),
                tools,
                tabs,
                files,
                ratings);
        tools.setVisible(tools.getChildren().findAny().isPresent());
        tabs.addSelectedChangeListener(change -> reload());
        kind.addValueChangeListener(change -> reload());
        reload();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("feedback.title") + " · " + getTranslation("app.name");
    }

    private void reload() {
        for (int no = 0; no < LISTS.size(); no++) {
            int count = book.count(query(LISTS.get(no)));
            ((Tab) tabs.getComponentAt(no))
                    .setLabel(getTranslation("feedback.list." + LISTS.get(no)) + " "
                            + (count >= FeedbackBook.CAP ? "999+" : count));
        }
        int selected = tabs.getSelectedIndex();
        files.setVisible(selected < LISTS.size());
        ratings.show(selected - LISTS.size());
        if (files.isVisible()) {
            grid.setEmptyStateText(getTranslation("feedback.empty." + LISTS.get(selected)));
            pages.first();
        }
    }

    private FeedbackQuery query(String list) {
        return new FeedbackQuery(list.equals("over"), kind.getValue(), list.equals("late"));
    }

    private List<FeedbackLine> read(String before) {
        return book.page(
                query(LISTS.get(tabs.getSelectedIndex())),
                before.isEmpty() ? Long.MAX_VALUE : Long.parseLong(before),
                Pages.SIZE);
    }

    private void columns() {
        grid.setRoom(820);
        grid.setTitle(grid.addComponentColumn(this::number)
                .setHeader(getTranslation("feedback.number"))
                .setFlexGrow(2));
        grid.addComponentColumn(FeedbackWords::kind)
                .setHeader(getTranslation("feedback.kind"))
                .setFlexGrow(1);
        grid.addColumn(line -> bodies.body(line.handlingBody()).name())
                .setHeader(getTranslation("feedback.handlingBody"))
                .setFlexGrow(1);
        grid.addColumn(line -> line.receivedOn().toString())
                .setHeader(getTranslation("feedback.receivedOn"))
                .setWidth("112px")
                .setFlexGrow(0);
        grid.addColumn(line -> line.dueOn() == null ? "" : line.dueOn().toString())
                .setHeader(getTranslation("feedback.dueOn"))
                .setWidth("112px")
                .setFlexGrow(0);
        grid.addComponentColumn(line -> FeedbackWords.state(line, today))
                .setHeader(getTranslation("feedback.state"))
                .setFlexGrow(1);
    }

    private Div number(FeedbackLine line) {
        RouterLink open = new RouterLink(line.number(), FeedbackDetailView.class, line.id());
        open.addClassName("number");
        Div cell = new Div(open, new Span(line.title()));
        cell.addClassName("stack");
        return cell;
    }
}
