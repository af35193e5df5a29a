package org.countypowers.ui.monitoring;

import com.vaadin.flow.component.Component;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countypowers.monitoring.Card;
import org.countypowers.monitoring.CardBook;
import org.countypowers.monitoring.CardKind;
import org.countypowers.monitoring.CardQuery;
import org.countypowers.monitoring.CardState;
import org.countypowers.monitoring.CardsByHand;
import org.countypowers.organisation.Bodies;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Pages;

/** 电子监察: cards that wait for the body's word, cards that wait for the office's, and all of them. */
@Route(value = "cards", layout = MainLayout.class)
@RolesAllowed("MONITOR_READ")
public class CardsView extends VerticalLayout implements HasDynamicTitle {
    private static final Map<String, Set<CardState>> LISTS = new LinkedHashMap<>();

    static {
        LISTS.put("answer", CardState.BODYS);
        LISTS.put("decide", Set.of(CardState.REPLIED, CardState.APPEALED));
        LISTS.put("warnings", Set.of(CardState.NOTED));
        LISTS.put("all", Set.of());
    }

    private final transient CardBook book;
    private final transient Bodies bodies;
    private final LocalDate today;
    private final Listing<Card> grid = new Listing<>();
    private final transient Pages<Card> pages;
    private final Tabs tabs = new Tabs();
    private final Map<Tab, String> lists = new LinkedHashMap<>();
    private final Select<CardKind> kind = new Select<>();

    CardsView(CardBook book, CardsByHand byHand, Bodies bodies, AuthenticationContext authentication, Clock clock) {
        this.book = book;
        this.bodies = bodies;
        today = LocalDate.now(clock);
        addClassName("page");
        setSizeFull();
        LISTS.keySet().forEach(list -> {
            Tab tab = new Tab();
            lists.put(tab, list);
            tabs.add(tab);
        });
        kind.setLabel(getTranslation("monitoring.kind"));
        kind.setItems(CardKind.values());
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation("monitoring.kind.any"));
        kind.setItemLabelGenerator(
                each -> getTranslation(each == null ? "monitoring.kind.any" : "monitoring.kind." + each));
        Div tools = new Div(kind);
        tools.addClassName("tools");
        if (authentication.hasAuthority("MONITOR_DECIDE")) {
            Button raise = new Button(
                    getTranslation("monitoring.raise"), click -> new RaiseDialog(byHand, this::reload).open());
            raise.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            tools.add(raise);
        }
        columns();
        pages = new Pages<>(grid, this::read, card -> String.valueOf(card.id()));
        add(
                new H2(getTranslation("monitoring.title")),
                new Paragraph(getTranslation("monitoring.help")),
                tabs,
                tools,
                grid,
                pages);
        setFlexGrow(1, grid);
        if (authentication.hasAuthority("MONITOR_DECIDE")) {
            tabs.setSelectedIndex(1);
        }
        tabs.addSelectedChangeListener(change -> reload());
        kind.addValueChangeListener(change -> reload());
        reload();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("monitoring.title") + " · " + getTranslation("app.name");
    }

    private void reload() {
        lists.forEach((tab, list) -> {
            int count = book.count(new CardQuery(LISTS.get(list), null));
            tab.setLabel(getTranslation("monitoring.list." + list) + " " + (count >= CardBook.CAP ? "999+" : count));
        });
        grid.setEmptyStateText(getTranslation("monitoring.empty." + list()));
        pages.first();
    }

    private String list() {
        return lists.get(tabs.getSelectedTab());
    }

    private List<Card> read(String before) {
        return book.page(
                new CardQuery(LISTS.get(list()), kind.getValue()),
                before.isEmpty() ? Long.MAX_VALUE : Long.parseLong(before),
                Pages.SIZE);
    }

    private void columns() {
        grid.setRoom(820);
        grid.addComponentColumn(card -> CardWords.kind(this, card.kind()))
                .setHeader(getTranslation("monitoring.kind"))
                .setWidth("88px")
                .setFlexGrow(0);
        grid.setTitle(grid.addComponentColumn(this::number)
                .setHeader(getTranslation("monitoring.case"))
                .setFlexGrow(2));
        grid.addColumn(card -> getTranslation("monitoring.rule." + card.rule()))
                .setHeader(getTranslation("monitoring.rule"))
                .setFlexGrow(1);
        grid.addComponentColumn(this::body)
                .setHeader(getTranslation("monitoring.body"))
                .setFlexGrow(2);
        grid.addColumn(card -> card.reachedOn().toString())
                .setHeader(getTranslation("monitoring.reachedOn"))
                .setWidth("112px")
                .setFlexGrow(0);
        grid.addComponentColumn(card -> CardWords.state(this, card, today))
                .setHeader(getTranslation("monitoring.state"))
                .setFlexGrow(1);
    }

    private Component number(Card card) {
        RouterLink open = new RouterLink(card.caseNumber(), CardView.class, card.id());
        open.addClassName("number");
        Div cell = new Div(open, new Span(card.matterName()));
        cell.addClassName("stack");
        return cell;
    }

    private Component body(Card card) {
        Div cell = new Div(new Span(bodies.body(card.bodyId()).name()));
        cell.addClassName("stack");
        if (!card.officerName().isEmpty()) {
            cell.add(new Span(card.officerName()));
        }
        return cell;
    }
}
