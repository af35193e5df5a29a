package org.countypowers.ui.catalog;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import java.util.function.Function;
import org.countypowers.catalog.TableFile;
import org.countypowers.organisation.ImportReport;
import org.countypowers.organisation.ImportReport.RowError;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.OneFile;

/** Takes a table's file, and says which of its rows were left out and why. */
public class TableImport extends Div {
    private static final int FEW = 8;

    private final transient Function<byte[], ImportReport> load;
    private final Div result = new Div();

    public TableImport(Function<byte[], ImportReport> load) {
        this.load = load;
        result.getElement().setAttribute("aria-live", "polite");
        add(upload(), result);
    }

    public void clear() {
        result.removeAll();
    }

    private record Sheet(String fileName, byte[] bytes) {}

    private Upload upload() {
        Upload upload = new Upload();
        // One byte more than allowed is enough for the desk to say that there are too many.
        upload.setUploadHandler(new OneFile<>(
                TableFile.MOST_BYTES,
                (fileName, bytes) -> new Sheet(fileName, bytes.readNBytes(TableFile.MOST_BYTES + 1)),
                sheet -> show(sheet.fileName(), load.apply(sheet.bytes())),
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
        if (report.errors().size() > FEW) {
            errors.setHeight("40vh");
        } else {
            errors.setAllRowsVisible(true);
        }
        result.add(errors);
    }
}
