package org.countypowers.ui.inspection;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongConsumer;
import org.countypowers.inspection.PlanDesk;
import org.countypowers.ui.shell.Messages;

/** Drafts a plan for one of the officer's bodies. */
class PlanDraftDialog extends Dialog {
    private static final int USUAL_DRAWS = 4;

    /** @param drafted takes the plan's id */
    PlanDraftDialog(InspectionServices services, LongConsumer drafted) {
        setHeaderTitle(getTranslation("inspection.plan.draft"));
        setWidth("min(560px, 96vw)");
        List<String> bodies = services.plans().drafting();
        Select<String> body = new Select<>();
        body.setLabel(getTranslation("supervision.body"));
        body.setItems(bodies);
        body.setItemLabelGenerator(services::body);
        body.setValue(bodies.get(0));
        body.setWidthFull();
        int now = LocalDate.now(services.clock()).getYear();
        Select<Integer> year = new Select<>();
        year.setLabel(getTranslation("inspection.plan.year"));
        year.setItems(now, now + 1);
        year.setValue(now);
        IntegerField draws = new IntegerField(getTranslation("inspection.plan.draws"));
        draws.setHelperText(getTranslation("inspection.plan.draws.help", PlanDesk.MOST_DRAWS));
        draws.setMin(1);
        draws.setMax(PlanDesk.MOST_DRAWS);
        draws.setStepButtonsVisible(true);
        draws.setValue(USUAL_DRAWS);
        Div fields = new Div(new Paragraph(getTranslation("inspection.plan.draft.help")), body, year, draws);
        fields.addClassName("form-stack");
        Button draft = new Button(getTranslation("inspection.plan.draft"), click -> {
            try {
                long id = services.drafts()
                        .draft(body.getValue(), year.getValue(), draws.getValue() == null ? 0 : draws.getValue());
                close();
                drafted.accept(id);
            } catch (RuntimeException refused) {
                Messages.refused(refused);
            }
        });
        draft.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(fields);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), draft);
    }
}
