package org.countypowers.ui.delegation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import org.countypowers.catalog.TableFile;
import org.countypowers.delegation.DirectReportVersion;
import org.countypowers.organisation.ImportReport;
import org.countypowers.organisation.ImportReport.RowError;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.OneFile;

/** Reads matters into the draft from a file, and says of each row that is left out why. */
class DirectReportImportDialog extends Dialog {
    private static final int FEW = 8;

    private final Div result = new Div();

    DirectReportImportDialog(DirectReportServices services, Runnable changed) {
        setHeaderTitle(getTranslation("directReport.import"));
        setWidth("min(760px, 96vw)");
        result.getElement().setAttribute("aria-live", "polite");
        add(
                new Paragraph(getTranslation("directReport.import.help")),
                new Paragraph(getTranslation("directReport.import.columns")),
                upload(services, changed),
                result);
        getFooter().add(new Button(getTranslation("dialog.close"), click -> close()));
    }

    private Upload upload(DirectReportServices services, Runnable changed) {
        Upload upload = new Upload();
        // One byte more than allowed is enough to say that there are too many.
        upload.setUploadHandler(new OneFile<>(
                TableFile.MOST_BYTES,
                (fileName, bytes) -> bytes.readNBytes(TableFile.MOST_BYTES + 1),
                bytes -> {
                    DirectReportVersion draft = services.desk().draft().orElseThrow();
                    show(services.items().load(draft.no(), draft.rowVersion(), bytes));
                    changed.run();
                },
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

    private void show(ImportReport report) {
        result.removeAll();
        result.add(new Paragraph(getTranslation(
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
