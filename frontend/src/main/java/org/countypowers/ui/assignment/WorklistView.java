package org.countypowers.ui.assignment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.countypowers.assignment.Tab;
import org.countypowers.assignment.WorkItems;
import org.countypowers.assignment.WorkPage;
import org.countypowers.assignment.WorkQueue;
import org.countypowers.assignment.WorkRow;
import org.countypowers.catalog.Matters;
import org.countypowers.handover.Arrivals;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Messages;
import org.countypowers.ui.shell.ServedCounties;
import org.countypowers.ui.shell.Words;

/** The officer's tasks, most urgent first; one page of 50 is held. */
@Route(value = "work", layout = MainLayout.class)
@RolesAllowed("TASK_WORK")
public class WorklistView extends VerticalLayout implements HasDynamicTitle {
    private final WorkQueue queue;
    private final WorkItems items;
    private final Arrivals arrivals;
    private final Listing<WorkRow> grid = new Listing<>();
    private final Tabs tabs = new Tabs();
    private final Map<Tab, com.vaadin.flow.component.tabs.Tab> labels = new EnumMap<>(Tab.class);
    private final WorkFilters tools;
    private final Button confirmAll = new Button();
    private final Span summary = new Span();
    private final Button previous = new Button();
    private final Button next = new Button();
    private final Deque<String> cursors = new ArrayDeque<>();
    private Tab tab = Tab.MINE;
    private String following;
    private Grid.Column<WorkRow> stepColumn;

    WorklistView(
            WorkQueue queue,
            WorkItems items,
            Arrivals arrivals,
            Matters matters,
            Bodies bodies,
            CurrentOfficer officers) {
        this.queue = queue;
        this.items = items;
        this.arrivals = arrivals;
        this.tools = new WorkFilters(matters, ServedCounties.of(officers, bodies), queue.steps());
        addClassName("page");
        setSizeFull();
        H2 title = new H2(getTranslation("worklist.title"));
        for (Tab each : Tab.values()) {
            com.vaadin.flow.component.tabs.Tab label = new com.vaadin.flow.component.tabs.Tab();
            labels.put(each, label);
            tabs.add(label);
        }
        tabs.addSelectedChangeListener(change -> {
            tab = Tab.values()[tabs.getSelectedIndex()];
            boolean narrows = tab != Tab.DONE && tab != Tab.REGISTERED;
            tools.setVisible(narrows);
            stepColumn.setHeader(
                    getTranslation(tab == Tab.DONE ? "worklist.column.step.done" : "worklist.column.step"));
            first();
        });
        Button refresh = new Button(getTranslation("worklist.refresh"), click -> load());
        refresh.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        confirmAll.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirmAll.setDisableOnClick(true);
        confirmAll.addClickListener(
                click -> confirm(grid.getListDataView().getItems().toList()));
        tools.add(refresh, confirmAll);
        tools.onChange(this::first);
        columns();
        previous.setText(getTranslation("worklist.previous"));
        previous.addClickListener(click -> {
            cursors.pop();
            load();
        });
        next.setText(getTranslation("worklist.next"));
        next.addClickListener(click -> {
            cursors.push(following);
            load();
        });
        Div pager = new Div(summary, previous, next);
        pager.addClassName("pager");
        add(title, tabs, tools, grid, pager);
        setFlexGrow(1, grid);
        first();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("worklist.title") + " · " + getTranslation("app.name");
    }

    private void columns() {
        grid.addComponentColumn(DaysLeft::new)
                .setHeader(getTranslation("worklist.column.left"))
                .setWidth("140px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::action)
                .setHeader(getTranslation("worklist.column.action"))
                .setWidth("104px")
                .setFlexGrow(0);
        grid.setTitle(grid.addComponentColumn(this::link)
                .setHeader(getTranslation("worklist.column.title"))
                .setFlexGrow(2));
        grid.addColumn(WorkRow::party)
                .setHeader(getTranslation("worklist.column.party"))
                .setFlexGrow(2);
        grid.addColumn(WorkRow::divisionName)
                .setHeader(getTranslation("worklist.column.county"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        stepColumn = grid.addColumn(this::step)
                .setHeader(getTranslation("worklist.column.step"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(row -> getTranslation(WorkSubject.of(row.subject()).states() + row.status()))
                .setHeader(getTranslation("worklist.column.status"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(WorkRow::number)
                .setHeader(getTranslation("worklist.column.reference"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addItemDoubleClickListener(click -> open(click.getItem()));
        com.vaadin.flow.component.Shortcuts.addShortcutListener(
                        grid,
                        event -> grid.getSelectedItems().stream().findFirst().ifPresent(this::open),
                        Key.ENTER)
                .listenOn(grid);
    }

    private Component link(WorkRow row) {
        Anchor link = new Anchor(WorkSubject.of(row.subject()).page(), row.title());
        if (row.movedFrom().isEmpty()) {
            return link;
        }
        Span moved = new Span(getTranslation("worklist.moved", row.movedFrom()));
        moved.addClassNames("tag", "tag-soon");
        Div cell = new Div(link, moved);
        cell.addClassName("stack");
        return cell;
    }

    private String step(WorkRow row) {
        return row.step().isEmpty() ? "" : Words.step(row.step(), row.stepName());
    }

    private Button action(WorkRow row) {
        if (!row.movedFrom().isEmpty()) {
            Button confirm = act("handover.act.confirm", ButtonVariant.LUMO_PRIMARY, () -> confirm(List.of(row)));
            confirm.setAriaLabel(getTranslation("worklist.moved.confirm", row.number()));
            return confirm;
        }
        boolean free = row.taskId() != null
                && row.assigneeName().isEmpty()
                && (tab == Tab.UNCLAIMED || tab == Tab.URGENT)
                && !row.mine();
        return free
                ? act("worklist.claim", ButtonVariant.LUMO_PRIMARY, () -> claim(row))
                : act("worklist.open", ButtonVariant.LUMO_TERTIARY, () -> open(row));
    }

    private Button act(String key, ButtonVariant variant, Runnable act) {
        Button button = new Button(getTranslation(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, variant);
        return button;
    }

    private void claim(WorkRow row) {
        try {
            items.claim(row.taskId());
            open(row);
        } catch (RuntimeException refused) {
            Messages.refused(refused);
            load();
        }
    }

    private void confirm(List<WorkRow> moved) {
        try {
            int confirmed = arrivals.confirm(
                    moved.stream().map(row -> Long.valueOf(row.subject())).toList());
            if (moved.size() == 1) {
                Messages.done("handover.act.confirm.done", moved.get(0).number());
            } else {
                Messages.done("handover.act.confirmAll.done", String.valueOf(confirmed));
            }
        } catch (RuntimeException refused) {
            Messages.refused(refused);
        }
        load();
    }

    private void open(WorkRow row) {
        getUI().ifPresent(ui -> ui.navigate(WorkSubject.of(row.subject()).page()));
    }

    private void first() {
        cursors.clear();
        load();
    }

    private void load() {
        String cursor = cursors.peek();
        WorkPage page = queue.page(tools.query(tab, cursor));
        grid.setItems(page.rows());
        grid.setEmptyStateText(getTranslation("worklist.empty." + tab));
        confirmAll.setVisible(tools.unconfirmed() && !page.rows().isEmpty());
        confirmAll.setEnabled(true);
        confirmAll.setText(
                getTranslation("worklist.moved.confirmAll", page.rows().size()));
        following = page.next();
        next.setEnabled(following != null);
        previous.setEnabled(!cursors.isEmpty());
        summary.setText(getTranslation("worklist.summary", page.rows().size(), cursors.size() + 1));
        queue.counts().forEach((each, count) -> labels.get(each)
                .setLabel(getTranslation("worklist.tab." + each) + " " + (count >= WorkQueue.CAP ? "999+" : count)));
    }
}
