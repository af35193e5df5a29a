package org.countypowers.ui.catalog;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.countypowers.catalog.ReferenceDesk;
import org.countypowers.catalog.ReferenceDesk.Table;
import org.countypowers.catalog.TableFile;
import org.countypowers.organisation.ImportReport;
import org.countypowers.organisation.ImportReport.RowError;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.OneFile;

/** Import of reference data, for the system administrator: choose the table, give the file, read what was left out and why. */
@Route(value = "reference", layout = MainLayout.class)
@RolesAllowed("REFERENCE_MANAGE")
public class ReferenceView extends VerticalLayout implements HasDynamicTitle {
    private final ReferenceDesk desk;
    private final Select<Table> table = new Select<>();
    private final Paragraph columns = new Paragraph();
    private final Div result = new Div();

    ReferenceView(ReferenceDesk desk) {
        this.desk = desk;
        addClassName("page");
        table.setLabel(getTranslation("reference.table"));
        table.setItems(desk.tables());
        table.setItemLabelGenerator(each -> getTranslation("reference.table." + each));
        table.addValueChangeListener(change -> {
            columns.setText(getTranslation("reference.columns." + table.getValue()));
            result.removeAll();
        });
        table.setValue(desk.tables().get(0));
        result.getElement().setAttribute("aria-live", "polite");
        add(
                new H2(getTranslation("reference.title")),
                new Paragraph(
                        getTranslation(desk.forWholeProvince() ? "reference.help.province" : "reference.help.local")),
                table,
                columns,
                upload(),
                result);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reference.title") + " · " + getTranslation("app.name");
    }

    private record Sheet(String fileName, byte[] bytes) {}

    private Upload upload() {
        Upload upload = new Upload();
        // One byte more than allowed is enough for the desk to say that there are too many.
        upload.setUploadHandler(new OneFile<>(
                TableFile.MOST_BYTES,
                (fileName, bytes) -> new Sheet(fileName, bytes.readNBytes(TableFile.MOST_BYTES + 1)),
                sheet -> show(sheet.fileName(), desk.load(table.getValue(), sheet.bytes())),
                upload::clearFileList));
        upload.setMaxFileSize(TableFile.MOST_BYTES);
        upload.setAcceptedFileTypes(".csv", ".xlsx");
        upload.setMaxFiles(1);
        upload.setUploadButton(new Button(getTranslation("reference.choose")));
        upload.setDropLabel(new Span(getTranslation("case.material.drop")));
        upload.addFileRejectedListener(rejected -> {
            result.removeAll();
            result.add(new Paragraph(getTranslation("reference.rejected", TableFile.MOST_BYTES / 1024 / 1024)));
        });
        return upload;
    }

    private void show(String fileName, ImportReport report) {
        result.removeAll();
        result.add(
                new H3(fileName),
                new Paragraph(getTranslation(
                        "reference.result", report.kept(), report.errors().size())));
        if (report.errors().isEmpty()) {
            return;
        }
        Listing<RowError> errors = new Listing<>();
        errors.addColumn(RowError::line)
                .setHeader(getTranslation("reference.line"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        errors.addColumn(error ->
                        getTranslation(error.reasonKey(), error.arguments().toArray()))
                .setHeader(getTranslation("reference.reason"));
        errors.setItems(report.errors());
        result.add(errors);
    }
}
