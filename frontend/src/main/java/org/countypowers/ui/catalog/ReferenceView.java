package org.countypowers.ui.catalog;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.countypowers.catalog.ReferenceDesk;
import org.countypowers.catalog.ReferenceDesk.Table;
import org.countypowers.ui.shell.MainLayout;

/** Import of reference data, for the system administrator: choose the table, give the file, read what was left out and why. */
@Route(value = "reference", layout = MainLayout.class)
@RolesAllowed("REFERENCE_MANAGE")
public class ReferenceView extends VerticalLayout implements HasDynamicTitle {
    private final ReferenceDesk desk;
    private final Select<Table> table = new Select<>();
    private final Paragraph columns = new Paragraph();
    private final TableImport rows;

    ReferenceView(ReferenceDesk desk) {
        this.desk = desk;
        this.rows = new TableImport(file -> desk.load(table.getValue(), file));
        addClassName("page");
        table.setLabel(getTranslation("reference.table"));
        table.setItems(desk.tables());
        table.setItemLabelGenerator(each -> getTranslation("reference.table." + each));
        table.addValueChangeListener(change -> {
            columns.setText(getTranslation("reference.columns." + table.getValue()));
            rows.clear();
        });
        table.setValue(desk.tables().get(0));
        add(
                new H2(getTranslation("reference.title")),
                new Paragraph(
                        getTranslation(desk.forWholeProvince() ? "reference.help.province" : "reference.help.local")),
                table,
                columns,
                rows);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reference.title") + " · " + getTranslation("app.name");
    }
}
