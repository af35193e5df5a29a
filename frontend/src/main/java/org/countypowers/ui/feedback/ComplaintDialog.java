package org.countypowers.ui.feedback;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.countypowers.feedback.Channel;
import org.countypowers.feedback.ComplaintDesk;
import org.countypowers.feedback.Receipt;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.organisation.Member;
import org.countypowers.organisation.Posting;
import org.countypowers.organisation.SignedInOfficer;
import org.countypowers.ui.shell.FieldFaults;
import org.countypowers.ui.shell.Messages;

/** A counter writes down a complaint and hands out its receipt. */
class ComplaintDialog extends Dialog {
    ComplaintDialog(ComplaintDesk desk, SignedInOfficer officer, Runnable reload) {
        setHeaderTitle(getTranslation("feedback.record.complaint"));
        setWidth("min(560px, 96vw)");
        FieldFaults faults = new FieldFaults();
        Map<String, String> bodies = new LinkedHashMap<>();
        officer.postings().forEach(posting -> bodies.put(posting.unitId(), posting.unitName()));
        Select<String> body = new Select<>();
        body.setLabel(getTranslation("feedback.about"));
        body.setItems(
                officer.postings().stream().map(Posting::unitId).distinct().toList());
        body.setItemLabelGenerator(each -> bodies.getOrDefault(each, ""));
        body.setWidthFull();
        body.setManualValidation(true);
        TextField number = new TextField(getTranslation("feedback.caseNumber"));
        number.setHelperText(getTranslation("feedback.caseNumber.help"));
        number.setWidthFull();
        number.setManualValidation(true);
        Select<Channel> channel = new Select<>();
        channel.setLabel(getTranslation("feedback.channel"));
        channel.setItems(Arrays.stream(Channel.values())
                .filter(each -> each != Channel.ONLINE)
                .toList());
        channel.setValue(Channel.IN_PERSON);
        channel.setItemLabelGenerator(each -> getTranslation("feedback.channel." + each));
        MultiSelectComboBox<Member> officers = new MultiSelectComboBox<>(getTranslation("feedback.officers"));
        officers.setHelperText(getTranslation("feedback.officers.help"));
        officers.setItemLabelGenerator(Member::name);
        officers.setWidthFull();
        officers.setManualValidation(true);
        body.addValueChangeListener(change -> officers.setItems(desk.officers(change.getValue())));
        faults.keep("officers", officers);
        faults.keep("body", body);
        faults.keep("caseNumber", number);
        ComplaintFields fields = new ComplaintFields(faults);
        add(new Paragraph(getTranslation("feedback.record.complaint.help")), body, officers, number, channel, fields);
        Button does = new Button(getTranslation("feedback.submit"), click -> {
            try {
                Receipt receipt = desk.record(fields.complaint(
                        body.getValue(),
                        number.getValue(),
                        channel.getValue(),
                        officers.getValue().stream().map(Member::officerId).collect(Collectors.toSet())));
                removeAll();
                getFooter().removeAll();
                add(new ReceiptNote(receipt));
                getFooter().add(new Button(getTranslation("feedback.receipt.done"), done -> close()));
                reload.run();
            } catch (AnswersRefused refused) {
                faults.mark(refused.errors());
            } catch (RuntimeException refused) {
                Messages.refused(refused);
            }
        });
        does.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), does);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                body.focus();
            }
        });
    }
}
