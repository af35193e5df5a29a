package org.countypowers.ui.inspection;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.countypowers.inspection.Plan;
import org.countypowers.inspection.PlanState;
import org.countypowers.ui.shell.DayField;
import org.countypowers.ui.shell.Messages;

/** Announces a draw of one body, or of several together. */
class AnnounceDialog extends Dialog {
    private static final int DAYS = 60;
    private static final int MOST = 200;

    /** @param announced takes the draw's id */
    AnnounceDialog(DrawServices draws, InspectionServices services, LongConsumer announced) {
        setHeaderTitle(getTranslation("inspection.draw.announce"));
        setWidth("min(600px, 96vw)");
        LocalDate today = LocalDate.now(services.clock());
        Set<String> headed = Set.copyOf(services.inspectors().headed());
        List<String> planned = services.plans().page(Long.MAX_VALUE, MOST).stream()
                .filter(plan -> plan.state() == PlanState.PUBLISHED
                        && plan.planYear() == today.getYear()
                        && headed.contains(plan.bodyId()))
                .map(Plan::bodyId)
                .distinct()
                .toList();
        if (planned.isEmpty()) {
            add(new Paragraph(getTranslation("inspection.draw.noPlan", String.valueOf(today.getYear()))));
            getFooter().add(new Button(getTranslation("dialog.close"), click -> close()));
            return;
        }
        CheckboxGroup<String> bodies = new CheckboxGroup<>();
        bodies.setLabel(getTranslation("inspection.draw.bodies"));
        bodies.setHelperText(getTranslation("inspection.draw.bodies.help"));
        bodies.setItems(planned);
        bodies.setItemLabelGenerator(services::body);
        bodies.setValue(Set.of(planned.get(0)));
        LocalDate end = LocalDate.of(today.getYear(), 12, 31);
        DayField due = new DayField(getTranslation("inspection.draw.due"));
        due.setMin(today);
        due.setMax(end);
        due.setValue(today.plusDays(DAYS).isAfter(end) ? end : today.plusDays(DAYS));
        Div fields = new Div(new Paragraph(getTranslation("inspection.draw.announce.help")), bodies, due);
        fields.addClassName("form-stack");
        Button announce = new Button(getTranslation("inspection.draw.announce"));
        announce.addClickListener(click -> {
            try {
                long id = draws.announcing().announce(bodies.getValue(), due.getValue());
                close();
                announced.accept(id);
            } catch (RuntimeException refused) {
                Messages.refused(refused);
            }
        });
        announce.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(fields);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), announce);
    }
}
