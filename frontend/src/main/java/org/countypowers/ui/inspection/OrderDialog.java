package org.countypowers.ui.inspection;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Set;
import org.countypowers.inspection.InspectionRefused;
import org.countypowers.inspection.VisitGround;
import org.countypowers.inspection.VisitOrder;
import org.countypowers.ui.shell.DayField;
import org.countypowers.ui.shell.LongText;
import org.countypowers.ui.shell.Messages;

/** A visit beside plan and draw. */
class OrderDialog extends Dialog {
    private static final int LONGEST = 300;
    private static final int LONGEST_REFERENCE = 80;

    OrderDialog(InspectionServices services, Runnable changed) {
        setHeaderTitle(getTranslation("inspection.order"));
        setWidth("min(600px, 96vw)");
        ObjectChoice object = new ObjectChoice(services, getTranslation("inspection.order.object"));
        Select<VisitGround> ground = new Select<>();
        ground.setLabel(getTranslation("inspection.ground"));
        ground.setHelperText(getTranslation("inspection.order.cap"));
        ground.setItems(VisitGround.ORDERED, VisitGround.COMPLAINT, VisitGround.CASE);
        ground.setItemLabelGenerator(each -> getTranslation("inspection.ground." + each));
        ground.setValue(VisitGround.ORDERED);
        ground.setWidthFull();
        TextField reference = new TextField(getTranslation("inspection.reference"));
        reference.setHelperText(getTranslation("inspection.reference.help"));
        reference.setMaxLength(LONGEST_REFERENCE);
        reference.setRequiredIndicatorVisible(true);
        reference.setWidthFull();
        reference.setVisible(false);
        ground.addValueChangeListener(
                change -> reference.setVisible(!change.getValue().capped()));
        DayField due = new DayField(getTranslation("inspection.due"));
        due.setMin(LocalDate.now(services.clock()));
        due.setValue(LocalDate.now(services.clock()));
        LongText reason = new LongText(getTranslation("inspection.reason"), LONGEST);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        Div fields = new Div(object, ground, reference, due, reason);
        fields.addClassName("form-stack");
        Button order = new Button(getTranslation("inspection.order"), click -> {
            if (object.isEmpty()) {
                object.setInvalid(true);
                object.setErrorMessage(getTranslation("inspection.error.chooseObject"));
                return;
            }
            try {
                services.orders()
                        .order(new VisitOrder(
                                Set.of(object.getValue().id()),
                                ground.getValue(),
                                reason.getValue(),
                                reference.isVisible() ? reference.getValue() : "",
                                due.getValue()));
                Messages.done("inspection.ordered", object.getValue().licensee());
                close();
                changed.run();
            } catch (InspectionRefused refused) {
                boolean number = refused.key().startsWith("inspection.error.reference");
                reference.setInvalid(number);
                if (number) {
                    reference.setErrorMessage(Messages.text(refused));
                    reference.focus();
                } else {
                    Messages.refused(refused);
                }
            } catch (RuntimeException refused) {
                Messages.refused(refused);
            }
        });
        order.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(fields);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), order);
    }
}
