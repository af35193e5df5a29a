package org.countypowers.ui.inspection;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;
import org.countypowers.organisation.Member;
import org.countypowers.supervision.SupervisedObject;
import org.countypowers.ui.shell.LongText;
import org.countypowers.ui.shell.Messages;

/** An inspector says whom he or she does not inspect; a head says it for the inspectors of the body. */
class RecusalDialog extends Dialog {
    private static final int LONGEST = 300;

    RecusalDialog(InspectionServices services, Runnable entered) {
        setHeaderTitle(getTranslation("inspection.recusal.enter"));
        setWidth("min(600px, 96vw)");
        String me = services.officers().require().officerId();
        Set<String> headed = Set.copyOf(services.inspectors().headed());
        ObjectChoice object = new ObjectChoice(services, getTranslation("inspection.order.object"));
        ComboBox<Member> inspector = new ComboBox<>(getTranslation("inspection.inspector"));
        inspector.setItemLabelGenerator(Member::name);
        inspector.setRequiredIndicatorVisible(true);
        inspector.setWidthFull();
        inspector.setEnabled(false);
        object.addValueChangeListener(change -> {
            SupervisedObject chosen = change.getValue();
            List<Member> members = chosen == null
                    ? List.of()
                    : services.inspectors().posted(List.of(chosen.bodyId())).stream()
                            .filter(member -> headed.contains(chosen.bodyId())
                                    || member.officerId().equals(me))
                            .toList();
            inspector.setItems(members);
            inspector.setEnabled(!members.isEmpty());
            if (members.size() == 1) {
                inspector.setValue(members.get(0));
            }
        });
        LongText reason = new LongText(getTranslation("inspection.reason"), LONGEST);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        Div fields = new Div(new Paragraph(getTranslation("inspection.recusal.help")), object, inspector, reason);
        fields.addClassName("form-stack");
        Button enter = new Button(getTranslation("inspection.recusal.enter"), click -> {
            if (object.isEmpty() || inspector.isEmpty()) {
                Messages.warn("inspection.recusal.choose");
                return;
            }
            try {
                services.recusals()
                        .enter(
                                inspector.getValue().officerId(),
                                object.getValue().id(),
                                reason.getValue());
                Messages.done(
                        "inspection.recusal.entered",
                        inspector.getValue().name(),
                        object.getValue().licensee());
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
