package org.countypowers.ui.catalog;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.countypowers.catalog.Criteria;
import org.countypowers.catalog.CriteriaDesk;
import org.countypowers.catalog.CriterionState;
import org.countypowers.catalog.JudgeCriterion;
import org.countypowers.catalog.Judgement;
import org.countypowers.document.Attachment;
import org.countypowers.ui.shell.LongText;
import org.countypowers.ui.shell.Messages;
import org.countypowers.ui.shell.OneFile;

/** A judgement on one criterion: met or not, why, and on which of the files it rests. */
class JudgeForm extends Div {
    private final String matterId;
    private final CriterionState state;
    private final Criteria criteria;
    private final CriteriaDesk desk;
    private final Runnable judged;
    private final RadioButtonGroup<Boolean> met = new RadioButtonGroup<>(getTranslation("matters.criteria.verdict"));
    private final LongText reasoning =
            new LongText(getTranslation("matters.criteria.reasoning"), CriteriaDesk.MOST_TEXT);
    private final CheckboxGroup<Attachment> evidence = new CheckboxGroup<>(getTranslation("matters.criteria.evidence"));
    private final Button cancel = new Button(getTranslation("dialog.cancel"));

    JudgeForm(String matterId, CriterionState state, Criteria criteria, CriteriaDesk desk, Runnable judged) {
        this.matterId = matterId;
        this.state = state;
        this.criteria = criteria;
        this.desk = desk;
        this.judged = judged;
        addClassName("task");
        met.setItems(true, false);
        met.setItemLabelGenerator(each -> getTranslation(each ? "matters.criteria.met" : "matters.criteria.notMet"));
        reasoning.setValueChangeMode(ValueChangeMode.ON_BLUR);
        reasoning.setWidthFull();
        reasoning.setMinHeight("6em");
        evidence.setItemLabelGenerator(Attachment::fileName);
        evidence.setHelperText(getTranslation("matters.criteria.evidence.help"));
        offer(state.files());
        state.judgements().stream().findFirst().ifPresent(this::beginFrom);
        Button save = new Button(getTranslation("matters.criteria.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div buttons = new Div(save, cancel);
        buttons.addClassName("buttons");
        add(met, reasoning, evidence, upload(), buttons);
    }

    void onCancel(Runnable act) {
        cancel.addClickListener(click -> act.run());
    }

    void focus() {
        met.getElement().executeJs("this.querySelector('vaadin-radio-button')?.focus()");
    }

    private void beginFrom(Judgement last) {
        met.setValue(last.met());
        reasoning.setValue(last.reasoning());
        evidence.select(last.evidence());
    }

    private void save() {
        boolean noVerdict = met.getValue() == null;
        boolean noReasons = reasoning.getValue().isBlank();
        boolean noEvidence =
                Boolean.TRUE.equals(met.getValue()) && evidence.getValue().isEmpty();
        fault(met, noVerdict, "matters.criteria.verdict.choose");
        reasoning.setInvalid(noReasons);
        reasoning.setErrorMessage(getTranslation("catalog.criteria.reasoning"));
        evidence.setInvalid(noEvidence);
        evidence.setErrorMessage(getTranslation("catalog.criteria.evidence"));
        if (noVerdict) {
            focus();
        } else if (noReasons) {
            reasoning.focus();
        }
        if (noVerdict || noReasons || noEvidence) {
            return;
        }
        try {
            desk.judge(new JudgeCriterion(
                    matterId,
                    state.criterion(),
                    state.version(),
                    met.getValue(),
                    reasoning.getValue(),
                    evidence.getValue().stream().map(Attachment::id).toList()));
            judged.run();
            Messages.done("officers.done");
        } catch (RuntimeException refused) {
            Messages.refused(refused);
        }
    }

    private void fault(RadioButtonGroup<Boolean> group, boolean fault, String key) {
        group.setInvalid(fault);
        group.setErrorMessage(getTranslation(key));
    }

    private void offer(List<Attachment> files) {
        Set<Attachment> chosen = new HashSet<>(evidence.getValue());
        evidence.setItems(files);
        evidence.setValue(chosen);
        evidence.setVisible(!files.isEmpty());
    }

    /** What was typed stays; the new file is ticked, since it was brought for this judgement. */
    private void added() {
        List<Attachment> files =
                criteria.of(matterId).get(state.criterion().ordinal()).files();
        offer(files);
        evidence.select(files.get(files.size() - 1));
        Messages.done("case.material.added");
    }

    private Upload upload() {
        Upload upload = new Upload();
        upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, desk.maxBytes()));
        upload.setUploadHandler(new OneFile<>(
                desk.maxBytes(),
                (fileName, bytes) -> {
                    desk.addEvidence(matterId, state.criterion(), fileName, bytes);
                    return fileName;
                },
                kept -> added(),
                upload::clearFileList));
        upload.setUploadButton(new Button(getTranslation("matters.criteria.upload")));
        upload.setDropLabel(new Span(getTranslation("case.material.drop")));
        upload.setMaxFiles(1);
        upload.setI18n(new UploadI18N()
                .setUploading(new UploadI18N.Uploading()
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(getTranslation("case.material.failed"))
                                .setUnexpectedServerError(getTranslation("case.material.failed"))
                                .setForbidden(getTranslation("error.forbidden")))));
        return upload;
    }
}
