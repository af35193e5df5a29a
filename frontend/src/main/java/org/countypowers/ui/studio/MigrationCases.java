package org.countypowers.ui.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.countypowers.organisation.Permission;
import org.countypowers.studio.domain.MigrationStore.CaseRow;
import org.countypowers.studio.domain.MigrationStore.CaseState;
import org.countypowers.ui.assignment.WorkSubject;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.Pages;

/** The cases of a migration, each with what became of it, and why it stays. */
class MigrationCases extends Div {
    private static final Map<String, Permission> READ_BY = Map.of(
            "case", Permission.CASE_READ,
            "batch", Permission.DELEGATION_READ,
            "handover", Permission.HANDOVER_READ);

    private final Set<Permission> permissions;
    private final Listing<CaseRow> grid = new Listing<>();
    private final ComboBox<CaseState> state = new ComboBox<>();
    private final Pages<CaseRow> pages;

    MigrationCases(long id, Map<String, String> names, StudioServices services) {
        addClassName("form-stack");
        permissions = services.officers().require().postings().stream()
                .flatMap(posting -> posting.role().permissions().stream())
                .collect(Collectors.toSet());
        pages = new Pages<>(grid, after -> services.moved().cases(id, state.getValue(), after), CaseRow::subject);
        state.setLabel(getTranslation("flow.migration.outcome"));
        state.setPlaceholder(getTranslation("handover.all"));
        state.setItems(CaseState.values());
        state.setItemLabelGenerator(each -> getTranslation("flow.case.state." + each));
        state.setClearButtonVisible(true);
        state.addValueChangeListener(change -> pages.first());
        columns(names);
        Div tools = new Div(state);
        tools.addClassName("tools");
        add(tools, grid, pages);
        pages.first();
    }

    void reload() {
        pages.reload();
    }

    private void columns(Map<String, String> names) {
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Listing.SelectionMode.NONE);
        grid.setEmptyStateText(getTranslation("flow.migration.cases.empty"));
        grid.addComponentColumn(this::number)
                .setHeader(getTranslation("worklist.column.number"))
                .setWidth("200px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::outcome)
                .setHeader(getTranslation("flow.migration.outcome"))
                .setWidth("140px")
                .setFlexGrow(3);
        grid.addColumn(row -> StudioWords.step(row.step(), names))
                .setHeader(getTranslation("flow.migration.step.then"))
                .setWidth("120px")
                .setFlexGrow(1);
    }

    private Component number(CaseRow row) {
        String number = row.number().isEmpty() ? row.subject() : row.number();
        String page = WorkSubject.of(row.subject()).page();
        Component shown = permissions.contains(READ_BY.get(page.substring(0, page.indexOf('/'))))
                ? new Anchor(page, number)
                : new Span(number);
        shown.addClassName("number");
        return shown;
    }

    private Component outcome(CaseRow row) {
        Div cell = new Div(StudioWords.state(row.state()));
        cell.addClassName("stack");
        if (!row.problemKey().isEmpty()) {
            Object[] arguments = row.problemArguments().split("\\|", -1);
            cell.add(new Span(getTranslation(row.problemKey(), arguments)));
        }
        return cell;
    }
}
