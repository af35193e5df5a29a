package org.countypowers.ui.filereview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.countypowers.filereview.ReviewBook;
import org.countypowers.filereview.ReviewFile;
import org.countypowers.filereview.ReviewScoring;
import org.countypowers.filereview.ScoreItem;
import org.countypowers.filereview.Sheet;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.ui.shell.LongText;
import org.countypowers.ui.shell.Messages;

/** The scoring sheet of a file: points for each item, and why points were taken off. */
class SheetDialog extends Dialog {
    private static final int LONGEST = 500;

    private final Map<ScoreItem, IntegerField> points = new EnumMap<>(ScoreItem.class);
    private final Map<ScoreItem, LongText> reasons = new EnumMap<>(ScoreItem.class);
    private final Checkbox serious = new Checkbox(getTranslation("filereview.serious"));
    private final LongText clause = text("filereview.clause");
    private final LongText seriousReason = text("filereview.seriousReason");
    private final LongText advice = text("filereview.advice");
    private final Map<String, Component> fields = new LinkedHashMap<>();

    /** @param scoring null where the sheet is only read */
    SheetDialog(ReviewFile file, ReviewBook book, ReviewScoring scoring, Runnable done) {
        setHeaderTitle(getTranslation("filereview.sheet", file.caseNumber()));
        setWidth("min(760px, 96vw)");
        Sheet sheet = book.sheet(file.id());
        add(new Paragraph(file.matterName() + " · " + ReviewWords.reasons(file)));
        for (ScoreItem item : ScoreItem.values()) {
            add(row(item, sheet));
        }
        serious.setValue(sheet.serious());
        clause.setValue(sheet.clause());
        seriousReason.setValue(sheet.seriousReason());
        advice.setValue(sheet.advice());
        fields.put("clause", clause);
        fields.put("seriousReason", seriousReason);
        fields.put("advice", advice);
        Div ground = new Div(clause, seriousReason);
        ground.setVisible(sheet.serious());
        serious.addValueChangeListener(change -> ground.setVisible(serious.getValue()));
        add(serious, ground, advice);
        getFooter()
                .add(new Button(getTranslation(scoring == null ? "dialog.close" : "dialog.cancel"), click -> close()));
        if (scoring == null) {
            points.values().forEach(field -> field.setReadOnly(true));
            reasons.values().forEach(SheetDialog::read);
            serious.setReadOnly(true);
            clause.setReadOnly(true);
            seriousReason.setReadOnly(true);
            read(advice);
            return;
        }
        Anchor open = new Anchor("case/" + file.caseId(), getTranslation("filereview.openCase"));
        open.setTarget("_blank");
        addComponentAsFirst(open);
        Button save = new Button(getTranslation("filereview.score"), click -> save(file, scoring, done));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(save);
    }

    /** What is empty is not shown where nothing can be written. */
    private static void read(LongText area) {
        area.setReadOnly(true);
        area.setVisible(!area.isEmpty());
    }

    private Div row(ScoreItem item, Sheet sheet) {
        IntegerField field = new IntegerField(
                getTranslation("filereview.item.of", getTranslation("filereview.item." + item), item.most()));
        field.setManualValidation(true);
        field.setValue(sheet.points().get(item));
        LongText reason = text("filereview.deduction");
        reason.setAriaLabel(getTranslation("filereview.deduction.of", getTranslation("filereview.item." + item)));
        reason.setValue(sheet.reasons().getOrDefault(item, ""));
        points.put(item, field);
        reasons.put(item, reason);
        fields.put(item.name(), field);
        fields.put(item + ".reason", reason);
        return new Div(field, reason);
    }

    private LongText text(String key) {
        LongText area = new LongText(getTranslation(key), LONGEST);
        area.setManualValidation(true);
        area.setWidthFull();
        return area;
    }

    private void save(ReviewFile file, ReviewScoring scoring, Runnable done) {
        Map<ScoreItem, Integer> given = new EnumMap<>(ScoreItem.class);
        points.forEach((item, field) -> {
            if (field.getValue() != null) {
                given.put(item, field.getValue());
            }
        });
        Map<ScoreItem, String> why = new EnumMap<>(ScoreItem.class);
        reasons.forEach((item, field) -> why.put(item, field.getValue()));
        try {
            scoring.score(
                    file.id(),
                    new Sheet(
                            given,
                            why,
                            serious.getValue(),
                            clause.getValue(),
                            seriousReason.getValue(),
                            advice.getValue()));
            close();
            done.run();
        } catch (AnswersRefused refused) {
            mark(refused.errors());
        } catch (RuntimeException refused) {
            Messages.refused(refused);
        }
    }

    private void mark(Map<String, String> faults) {
        boolean first = true;
        for (Map.Entry<String, Component> entry : fields.entrySet()) {
            String fault = faults.get(entry.getKey());
            HasValidation field = (HasValidation) entry.getValue();
            field.setInvalid(fault != null);
            field.setErrorMessage(fault == null ? "" : getTranslation(fault));
            if (fault != null && first && entry.getValue() instanceof Focusable<?> focusable) {
                focusable.focus();
                first = false;
            }
        }
    }
}
