package org.countypowers.ui.inspection;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.countypowers.organisation.Member;
import org.countypowers.ui.shell.DayField;
import org.countypowers.ui.shell.Messages;

/** Enters an inspector's certificate. */
class CertificateDialog extends Dialog {
    private static final int YEARS = 5;

    CertificateDialog(InspectionServices services, Runnable entered) {
        setHeaderTitle(getTranslation("inspection.certificate.enter"));
        setWidth("min(560px, 96vw)");
        ComboBox<Member> inspector = new ComboBox<>(getTranslation("inspection.inspector"));
        inspector.setItems(services.inspectors().posted(services.inspectors().headed()));
        inspector.setItemLabelGenerator(member -> member.name() + " · " + services.body(member.bodyId()));
        inspector.setRequiredIndicatorVisible(true);
        inspector.setWidthFull();
        TextField number = new TextField(getTranslation("inspection.certificate.number"));
        number.setMaxLength(40);
        number.setRequiredIndicatorVisible(true);
        number.setWidthFull();
        LocalDate today = LocalDate.now(services.clock());
        DayField from = new DayField(getTranslation("inspection.certificate.from"));
        from.setValue(today);
        DayField to = new DayField(getTranslation("inspection.certificate.to"));
        to.setValue(today.plusYears(YEARS).minusDays(1));
        Div days = new Div(from, to);
        days.addClassName("tools");
        Div fields = new Div(inspector, number, days);
        fields.addClassName("form-stack");
        Button enter = new Button(getTranslation("inspection.certificate.enter"), click -> {
            if (inspector.isEmpty()) {
                inspector.setInvalid(true);
                inspector.setErrorMessage(getTranslation("inspection.error.noInspector.choose"));
                return;
            }
            try {
                services.certificates()
                        .enter(
                                inspector.getValue().officerId(),
                                inspector.getValue().bodyId(),
                                number.getValue(),
                                from.getValue(),
                                to.getValue());
                Messages.done("inspection.certificate.entered", number.getValue());
                close();
                entered.run();
            } catch (RuntimeException refused) {
                Messages.refused(refused);
            }
        });
        enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(fields);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), enter);
    }
}
