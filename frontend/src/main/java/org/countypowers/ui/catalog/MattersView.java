package org.countypowers.ui.catalog;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import org.countypowers.catalog.Matter;
import org.countypowers.catalog.Matters;
import org.countypowers.catalog.ReferenceDesk;
import org.countypowers.organisation.Departments;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Pages;

/** The catalogue of matters, to look up; the province's administrator ends a repealed basis here. */
@Route(value = "matters", layout = MainLayout.class)
@RolesAllowed("REFERENCE_READ")
public class MattersView extends VerticalLayout implements HasDynamicTitle {
    private final Matters matters;
    private final Departments departments;
    private final ReferenceDesk desk;
    private final boolean mayRepeal;
    private final TextField text = new TextField();
    private final Grid<Matter> grid = new Grid<>();

    MattersView(Matters matters, Departments departments, ReferenceDesk desk, AuthenticationContext authentication) {
        this.matters = matters;
        this.departments = departments;
        this.desk = desk;
        this.mayRepeal = authentication.hasAuthority("REFERENCE_MANAGE") && desk.forWholeProvince();
        addClassName("page");
        setSizeFull();
        text.setLabel(getTranslation("matters.search"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        Pages<Matter> pages =
                new Pages<>(grid, after -> matters.search(text.getValue(), after, Pages.SIZE), Matter::id);
        text.addValueChangeListener(change -> pages.first());
        grid.addThemeVariants(
                GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addColumn(Matter::id)
                .setHeader(getTranslation("matters.id"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(Matter::name).setHeader(getTranslation("matters.name")).setFlexGrow(2);
        grid.addColumn(Matter::powerType).setHeader(getTranslation("matters.type"));
        grid.addColumn(matter -> getTranslation("form." + matter.form())).setHeader(getTranslation("matters.form"));
        grid.addComponentColumn(this::open).setAutoWidth(true).setFlexGrow(0);
        grid.setEmptyStateText(getTranslation("matters.empty"));
        Div tools = new Div(text);
        tools.addClassName("tools");
        add(new H2(getTranslation("matters.title")), tools, grid, pages);
        setFlexGrow(1, grid);
        pages.first();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("matters.title") + " · " + getTranslation("app.name");
    }

    private Button open(Matter matter) {
        Button button = new Button(
                getTranslation("matters.open"),
                click -> new MatterDialog(matter, matters, departments, mayRepeal ? desk : null).open());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation("matters.open") + " " + matter.name());
        return button;
    }
}
