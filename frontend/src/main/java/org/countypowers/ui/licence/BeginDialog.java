package org.countypowers.ui.licence;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.licence.BeginProceeding;
import org.countypowers.licence.LicenceLine;
import org.countypowers.licence.LicenceRefused;
import org.countypowers.licence.ProceedingDesk;
import org.countypowers.licence.ProceedingGround;
import org.countypowers.licence.ProceedingKind;
import org.countypowers.licence.ProceedingOption;
import org.countypowers.ui.shell.LongText;
import org.countypowers.ui.shell.Messages;

/** Begins a proceeding: by which of the law's grounds, on what facts, and what the law wants weighed. */
class BeginDialog extends Dialog {
    private static final int LONGEST_FACTS = 4000;
    private static final int LONGEST_WEIGHING = 2000;

    private final transient LicenceLine licence;
    private final ProceedingKind kind;
    private final transient ProceedingDesk desk;
    private final transient Runnable changed;
    private final RadioButtonGroup<ProceedingGround> ground = new RadioButtonGroup<>();
    private final LongText facts = area(LONGEST_FACTS);
    private final LongText weighing = area(LONGEST_WEIGHING);
    private final NewLicenseeFields newLicensee = new NewLicenseeFields();

    BeginDialog(LicenceLine licence, ProceedingOption option, String known, ProceedingDesk desk, Runnable changed) {
        this.licence = licence;
        this.kind = option.kind();
        this.desk = desk;
        this.changed = changed;
        setHeaderTitle(getTranslation("licence.begin", getTranslation("licence.kind." + kind), licence.licensee()));
        setWidth("min(720px, 96vw)");
        ground.setLabel(getTranslation("licence.ground"));
        ground.setItems(option.grounds(licence.status()));
        ground.setItemLabelGenerator(each -> getTranslation("licence.ground." + each));
        ground.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        ground.addClassName("wide");
        ground.setRequiredIndicatorVisible(true);
        if (option.grounds(licence.status()).size() == 1) {
            ground.setValue(option.grounds(licence.status()).get(0));
        }
        facts.setValue(known);
        facts.setLabel(getTranslation("licence.facts"));
        facts.setHelperText(getTranslation("licence.facts.help"));
        facts.setRequiredIndicatorVisible(true);
        weighing.setLabel(getTranslation("licence.weighing." + kind));
        weighing.setHelperText(getTranslation("licence.weighing.help." + kind));
        weighing.setRequiredIndicatorVisible(kind.weighs());
        newLicensee.setVisible(kind == ProceedingKind.TRANSFER);
        Div fields = new Div(ground, newLicensee, facts, weighing);
        fields.addClassName("form-fields");
        add(new Paragraph(getTranslation("licence.begin.help." + kind)), fields);
        Button begin = new Button(getTranslation("licence.begin.do"), click -> begin());
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), begin);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                ground.getElement().callJsFunction("focus");
            }
        });
    }

    private static LongText area(int longest) {
        LongText area = new LongText(longest);
        area.setMinHeight("6em");
        area.addClassName("wide");
        return area;
    }

    private void begin() {
        ground.setInvalid(false);
        facts.setInvalid(false);
        weighing.setInvalid(false);
        if (ground.getValue() == null) {
            ground.setErrorMessage(getTranslation("form.required"));
            ground.setInvalid(true);
            ground.getElement().callJsFunction("focus");
            return;
        }
        try {
            long id = desk.begin(new BeginProceeding(
                    licence.id(),
                    ground.getValue(),
                    facts.getValue(),
                    weighing.getValue(),
                    kind == ProceedingKind.TRANSFER ? newLicensee.value() : null));
            close();
            Messages.done("licence.begun");
            getUI().ifPresent(ui -> ui.navigate(ProceedingDetailView.class, id));
        } catch (AnswersRefused faults) {
            newLicensee.mark(faults.errors());
        } catch (LicenceRefused refused) {
            said(refused);
        } catch (RuntimeException refused) {
            Messages.refused(refused);
            changed.run();
        }
    }

    private void said(LicenceRefused refused) {
        LongText field = refused.key().equals("licence.error.facts")
                ? facts
                : refused.key().startsWith("licence.error.weighing.") ? weighing : null;
        if (field == null) {
            Messages.refused(refused);
            return;
        }
        field.setErrorMessage(Messages.text(refused));
        field.setInvalid(true);
        field.focus();
    }
}
