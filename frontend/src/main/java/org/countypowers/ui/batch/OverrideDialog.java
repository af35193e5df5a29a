package org.countypowers.ui.batch;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.catalog.Matter;
import org.countypowers.document.DocumentRefused;
import org.countypowers.document.IncomingFiles.KeptFile;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.ui.shell.Messages;
import org.countypowers.ui.shell.OneFile;

/** A legality reviewer cites the clause that sets the blocking rule aside, with its text. */
class OverrideDialog extends Dialog {
    private static final long MEGABYTE = 1_048_576;

    private final ComboBox<Matter> matter = new ComboBox<>(getTranslation("worklist.column.matter"));
    private final Select<DelegationForm> form = new Select<>();
    private final TextField clause = new TextField(getTranslation("batch.clause"));
    private final Span file = new Span();
    private final Span fault = new Span();
    private transient KeptFile kept;

    OverrideDialog(long batchId, BatchServices services, Runnable changed) {
        setHeaderTitle(getTranslation("batch.override"));
        setWidth("min(600px, 96vw)");
        matter.setItemLabelGenerator(each -> each.id() + " " + each.name());
        matter.setItems(query -> {
            int skipped = query.getOffset();
            int wanted = query.getLimit();
            return services.matters().search(query.getFilter().orElse(""), "", skipped + wanted).stream()
                    .skip(skipped)
                    .limit(wanted);
        });
        matter.setWidthFull();
        matter.setRequiredIndicatorVisible(true);
        form.setLabel(getTranslation("batch.form"));
        form.setItems(PairForms.OFFERED);
        form.setItemLabelGenerator(each -> getTranslation("form." + each));
        form.setRequiredIndicatorVisible(true);
        clause.setMaxLength(300);
        clause.setHelperText(getTranslation("batch.clause.help"));
        clause.setWidthFull();
        clause.setRequiredIndicatorVisible(true);
        fault.addClassName("fault");
        Div fields = new Div(matter, form, clause, upload(services), file, fault);
        fields.addClassName("stack");
        add(fields);
        Button does = new Button(getTranslation("batch.override.do"), click -> allow(batchId, services, changed));
        does.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), does);
    }

    private Upload upload(BatchServices services) {
        Upload upload = new Upload();
        long largest = services.files().maxBytes();
        upload.setUploadHandler(new OneFile<>(
                largest,
                (name, bytes) -> services.files().keep(name, bytes),
                received -> {
                    kept = received;
                    file.setText(getTranslation("batch.clause.kept", received.fileName()));
                    fault.setText("");
                },
                upload::clearFileList));
        upload.setMaxFileSize((int) Math.min(largest, Integer.MAX_VALUE));
        DocumentRefused tooLarge = new DocumentRefused("document.error.tooLarge", largest / MEGABYTE);
        upload.addFileRejectedListener(rejected -> Messages.refused(tooLarge));
        upload.setUploadButton(new Button(getTranslation("batch.clause.add")));
        upload.setDropLabel(new Span(getTranslation("case.material.drop")));
        upload.setMaxFiles(1);
        return upload;
    }

    private void allow(long batchId, BatchServices services, Runnable changed) {
        String required = getTranslation("form.required");
        matter.setErrorMessage(required);
        matter.setInvalid(matter.isEmpty());
        form.setErrorMessage(required);
        form.setInvalid(form.isEmpty());
        if (matter.isEmpty() || form.isEmpty()) {
            clause.setErrorMessage(required);
            clause.setInvalid(clause.getValue().isBlank());
            fault.setText(kept == null ? getTranslation("batch.clause.noFile") : "");
            return;
        }
        try {
            services.overrides().allow(batchId, matter.getValue().id(), form.getValue(), clause.getValue(), kept);
            Messages.done("batch.overridden");
            close();
            changed.run();
        } catch (AnswersRefused faults) {
            String wrong = faults.errors().get("clause");
            clause.setErrorMessage(wrong == null ? "" : getTranslation(wrong));
            clause.setInvalid(wrong != null);
            fault.setText(faults.errors().containsKey("file") ? getTranslation("batch.clause.noFile") : "");
        } catch (RuntimeException refused) {
            Messages.refused(refused);
        }
    }
}
