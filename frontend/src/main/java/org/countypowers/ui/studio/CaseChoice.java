package org.countypowers.ui.studio;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.countypowers.studio.domain.MigrationStore.CaseRow;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.Pages;

/** All open cases, or some of them; what is ticked stays ticked while the pages are turned. */
class CaseChoice extends Div {
    static final int PAGE = Pages.SIZE;

    private enum Extent {
        ALL,
        SOME
    }

    private final RadioButtonGroup<Extent> extent = new RadioButtonGroup<>();
    private final Listing<CaseRow> grid = new Listing<>();
    private final Pages<CaseRow> pages;
    private final Span count = new Span();
    private final Set<String> chosen = new TreeSet<>();

    CaseChoice(Map<String, String> names, Function<String, List<CaseRow>> read) {
        addClassName("form-stack");
        extent.setLabel(getTranslation("flow.migration.extent"));
        extent.setItems(Extent.values());
        extent.setItemLabelGenerator(each -> getTranslation("flow.migration.extent." + each));
        extent.setValue(Extent.ALL);
        extent.addValueChangeListener(change -> show());
        pages = new Pages<>(grid, read, CaseRow::subject);
        grid.setSelectionMode(Listing.SelectionMode.NONE);
        grid.setHeight("320px");
        grid.setEmptyStateText(getTranslation("studio.error.noCases"));
        grid.addComponentColumn(this::tick)
                .setHeader(getTranslation("flow.migration.choose"))
                .setWidth("72px")
                .setFlexGrow(0);
        grid.addColumn(row -> row.number().isEmpty() ? row.subject() : row.number())
                .setHeader(getTranslation("worklist.column.number"))
                .setWidth("200px")
                .setFlexGrow(1);
        grid.addColumn(row -> StudioWords.step(row.step(), names))
                .setHeader(getTranslation("flow.migration.step.now"))
                .setWidth("120px")
                .setFlexGrow(1);
        count.getElement().setAttribute("role", "status");
        add(extent, grid, pages, count);
        show();
    }

    /** False, and says so, when some are to be chosen and none is. */
    boolean complete() {
        boolean missing = extent.getValue() == Extent.SOME && chosen.isEmpty();
        extent.setErrorMessage(getTranslation("flow.migration.extent.missing"));
        extent.setInvalid(missing);
        return !missing;
    }

    /** Empty for all. */
    Set<String> chosen() {
        return extent.getValue() == Extent.ALL ? Set.of() : Set.copyOf(chosen);
    }

    private void show() {
        boolean some = extent.getValue() == Extent.SOME;
        grid.setVisible(some);
        pages.setVisible(some);
        count.setVisible(some);
        if (some) {
            pages.first();
            say();
        }
    }

    private Checkbox tick(CaseRow row) {
        Checkbox box = new Checkbox(chosen.contains(row.subject()));
        box.setAriaLabel(getTranslation("flow.migration.choose") + " " + row.number());
        box.addValueChangeListener(change -> {
            if (change.getValue()) {
                chosen.add(row.subject());
            } else {
                chosen.remove(row.subject());
            }
            extent.setInvalid(false);
            say();
        });
        return box;
    }

    private void say() {
        count.setText(getTranslation("flow.migration.chosen", String.valueOf(chosen.size())));
    }
}
