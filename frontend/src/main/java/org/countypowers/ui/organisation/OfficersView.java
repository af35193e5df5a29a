package org.countypowers.ui.organisation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Jurisdiction;
import org.countypowers.organisation.OfficerDesk;
import org.countypowers.organisation.OfficerDesk.OfficerRow;
import org.countypowers.organisation.Permission;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Messages;
import org.countypowers.ui.shell.Pages;

/** Accounts of officers, for the security administrator: find, create, unlock, reset, post. */
@Route(value = "officers", layout = MainLayout.class)
@RolesAllowed("OFFICER_MANAGE")
public class OfficersView extends VerticalLayout implements HasDynamicTitle {
    private final OfficerDesk desk;
    private final Bodies bodies;
    private final Jurisdiction jurisdiction;
    private final TextField text = new TextField();
    private final Listing<OfficerRow> grid = new Listing<>();
    private final Pages<OfficerRow> pages;

    OfficersView(OfficerDesk desk, Bodies bodies, CurrentOfficer officers) {
        this.desk = desk;
        this.jurisdiction = officers.jurisdiction(Permission.OFFICER_MANAGE);
        this.bodies = bodies;
        addClassName("page");
        setSizeFull();
        text.setLabel(getTranslation("officers.search"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        pages = new Pages<>(grid, after -> desk.page(text.getValue(), after), OfficerRow::username);
        text.addValueChangeListener(change -> pages.first());
        Button create = new Button(getTranslation("officers.create"), click -> create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div tools = new Div(text, create);
        tools.addClassName("tools");
        grid.addColumn(OfficerRow::username).setHeader(getTranslation("officers.username"));
        grid.addColumn(OfficerRow::name).setHeader(getTranslation("officers.name"));
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("officers.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::open).setAutoWidth(true).setFlexGrow(0);
        grid.setEmptyStateText(getTranslation("officers.empty"));
        add(new H2(getTranslation("officers.title")), tools, grid, pages);
        setFlexGrow(1, grid);
        pages.first();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("officers.title") + " · " + getTranslation("app.name");
    }

    private Span state(OfficerRow row) {
        String key = !row.active() ? "officers.inactive" : row.locked() ? "officers.locked" : "officers.active";
        Span tag = new Span(getTranslation(key));
        tag.addClassNames("tag", row.active() && !row.locked() ? "tag-calm" : "tag-soon");
        return tag;
    }

    private Button open(OfficerRow row) {
        Button button = new Button(
                getTranslation("officers.manage"),
                click -> new OfficerDialog(desk, bodies, jurisdiction, row, pages::reload).open());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation("officers.manage") + " " + row.name());
        return button;
    }

    private void create() {
        Dialog dialog = new Dialog(getTranslation("officers.create"));
        TextField username = new TextField(getTranslation("officers.username"));
        username.setHelperText(getTranslation("officers.username.help"));
        TextField name = new TextField(getTranslation("officers.name"));
        name.setMaxLength(30);
        Button save = new Button(getTranslation("officers.create"));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            try {
                String first = desk.create(username.getValue(), name.getValue());
                dialog.close();
                text.setValue(username.getValue().strip());
                showPassword(name.getValue(), first);
            } catch (RuntimeException refused) {
                Messages.refused(refused);
            }
            save.setEnabled(true);
        });
        dialog.add(new VerticalLayout(username, name));
        dialog.getFooter().add(new Button(getTranslation("dialog.cancel"), click -> dialog.close()), save);
        dialog.open();
        username.focus();
    }

    /** Shown once; nobody can read it again. */
    static void showPassword(String name, String password) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(dialog.getTranslation("officers.password.title"));
        Span shown = new Span(password);
        shown.addClassName("number");
        dialog.add(new Paragraph(dialog.getTranslation("officers.password.help", name)), shown);
        dialog.getFooter().add(new Button(dialog.getTranslation("dialog.close"), click -> dialog.close()));
        dialog.open();
    }
}
