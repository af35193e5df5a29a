package org.countypowers.ui.delegation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import org.countypowers.delegation.CapacitySheet;
import org.countypowers.delegation.domain.CapacityAdvice;
import org.countypowers.ui.shell.Messages;

/** Says what the result will be and how long it holds, before it is settled for good. */
class CapacityConfirmDialog extends Dialog {
    CapacityConfirmDialog(CapacitySheet sheet, LocalDate today, Runnable confirm) {
        setHeaderTitle(getTranslation("capacity.confirm"));
        setWidth("min(560px, 96vw)");
        UnorderedList follows = new UnorderedList();
        CapacityAdvice advice = sheet.result().advice();
        say(
                follows,
                "capacity.confirm.total",
                CapacityWords.plain(sheet.result().total()));
        say(follows, "capacity.confirm.advice", CapacityWords.advice(advice, sheet.terms()));
        if (!sheet.result().failedGates().isEmpty()) {
            say(
                    follows,
                    "capacity.confirm.gates",
                    String.join("、", sheet.result().failedGates()));
        }
        LocalDate last = today.plusMonths(sheet.terms().validMonths()).minusDays(1);
        say(follows, "capacity.confirm.validity", today, last);
        say(follows, advice == CapacityAdvice.NOT_NOW ? "capacity.confirm.plan" : "capacity.confirm.batches");
        Button does = new Button(getTranslation("capacity.confirm"), click -> {
            try {
                confirm.run();
                close();
            } catch (RuntimeException refused) {
                Messages.refused(refused);
            }
        });
        does.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(getTranslation("capacity.confirm.about")), follows);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), does);
    }

    private void say(UnorderedList follows, String key, Object... arguments) {
        follows.add(new ListItem(getTranslation(key, arguments)));
    }
}
