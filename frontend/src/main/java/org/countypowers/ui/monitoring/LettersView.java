package org.countypowers.ui.monitoring;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.countypowers.monitoring.Letter;
import org.countypowers.monitoring.LetterBook;
import org.countypowers.monitoring.LetterDesk;
import org.countypowers.monitoring.SealedReads;
import org.countypowers.organisation.Bodies;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Pages;

/** 调阅函: those of the reader's own office, and those of the offices below with what was read under them. */
@Route(value = "letters", layout = MainLayout.class)
@RolesAllowed({"LETTER_ISSUE", "SEALED_READ"})
public class LettersView extends VerticalLayout implements HasDynamicTitle, AfterNavigationObserver {
    private static final String CASE = "case";

    private final transient LetterBook book;
    private final transient LetterDesk desk;
    private final transient SealedReads sealed;
    private final transient Bodies bodies;
    private final LocalDate today;
    private final boolean issues;
    private final Tab own = new Tab(getTranslation("monitoring.letters.own"));
    private final Tab below = new Tab(getTranslation("monitoring.letters.below"));
    private final Tabs tabs = new Tabs();
    private final Paragraph help = new Paragraph();
    private final Button issue = new Button(getTranslation("monitoring.letter.issue"), click -> open(""));
    private final Listing<Letter> grid = new Listing<>();
    private final transient Pages<Letter> pages;

    LettersView(
            LetterBook book,
            LetterDesk desk,
            SealedReads sealed,
            Bodies bodies,
            AuthenticationContext authentication,
            Clock clock) {
        this.book = book;
        this.desk = desk;
        this.sealed = sealed;
        this.bodies = bodies;
        today = LocalDate.now(clock);
        issues = authentication.hasAuthority("LETTER_ISSUE");
        addClassName("page");
        setSizeFull();
        if (issues) {
            tabs.add(own);
        }
        tabs.add(below);
        issue.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div tools = new Div(issue);
        tools.addClassName("tools");
        columns();
        pages = new Pages<>(grid, this::read, letter -> String.valueOf(letter.id()));
        add(new H2(getTranslation("monitoring.letters")), tabs, help, tools, grid, pages);
        setFlexGrow(1, grid);
        tabs.addSelectedChangeListener(change -> reload());
        reload();
    }

    /** To a new letter for a case. */
    static RouterLink callFor(String caseNumber, String words) {
        RouterLink link = new RouterLink(words, LettersView.class);
        link.setQueryParameters(QueryParameters.simple(Map.of(CASE, caseNumber)));
        return link;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (issues) {
            event.getLocation().getQueryParameters().getSingleParameter(CASE).ifPresent(this::open);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("monitoring.letters") + " · " + getTranslation("app.name");
    }

    private void open(String caseNumber) {
        new IssueLetterDialog(book, desk, today, caseNumber, this::reload).open();
    }

    private boolean ownShown() {
        return tabs.getSelectedTab() == own;
    }

    private void reload() {
        String list = ownShown() ? "own" : "below";
        help.setText(getTranslation("monitoring.letters." + list + ".help"));
        issue.setVisible(ownShown());
        grid.setEmptyStateText(getTranslation("monitoring.letters." + list + ".empty"));
        pages.first();
    }

    private List<Letter> read(String before) {
        long beforeId = before.isEmpty() ? Long.MAX_VALUE : Long.parseLong(before);
        return ownShown() ? book.page(beforeId, Pages.SIZE) : sealed.page(beforeId, Pages.SIZE);
    }

    private void columns() {
        grid.setRoom(820);
        grid.setTitle(grid.addComponentColumn(this::number)
                .setHeader(getTranslation("monitoring.letter.number"))
                .setFlexGrow(2));
        grid.addColumn(letter -> bodies.body(letter.officeId()).name())
                .setHeader(getTranslation("monitoring.letter.office"))
                .setFlexGrow(2);
        grid.addColumn(letter -> letter.issuedOn().toString())
                .setHeader(getTranslation("monitoring.letter.issuedOn"))
                .setWidth("116px")
                .setFlexGrow(0);
        grid.addColumn(letter -> letter.lastDay().toString())
                .setHeader(getTranslation("monitoring.letter.lastDay"))
                .setWidth("116px")
                .setFlexGrow(0);
        grid.addComponentColumn(letter -> LetterWords.state(this, letter, today))
                .setHeader(getTranslation("monitoring.state"))
                .setWidth("110px")
                .setFlexGrow(0);
    }

    private Div number(Letter letter) {
        RouterLink open = ownShown()
                ? new RouterLink(letter.number(), LetterView.class, letter.id())
                : new RouterLink(letter.number(), SealedReadsView.class, letter.id());
        Div cell = new Div(open, new Span(letter.subject()));
        cell.addClassName("stack");
        return cell;
    }
}
