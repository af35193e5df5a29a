package org.countypowers.ui.delegation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.countypowers.delegation.DirectReportVersion;
import org.countypowers.organisation.ImportReport;
import org.countypowers.ui.catalog.TableImport;

/** Reads matters into the draft from a file. */
class DirectReportImportDialog extends Dialog {
    DirectReportImportDialog(DirectReportServices services, Runnable changed) {
        setHeaderTitle(getTranslation("directReport.import"));
        setWidth("min(760px, 96vw)");
        add(
                new Paragraph(getTranslation("directReport.import.help")),
                new Paragraph(getTranslation("directReport.import.columns")),
                new TableImport(file -> {
                    DirectReportVersion draft = services.desk().draft().orElseThrow();
                    ImportReport report = services.items().load(draft.no(), draft.rowVersion(), file);
                    changed.run();
                    return report;
                }));
        getFooter().add(new Button(getTranslation("dialog.close"), click -> close()));
    }
}
