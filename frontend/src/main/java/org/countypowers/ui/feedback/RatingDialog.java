package org.countypowers.ui.feedback;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.countypowers.feedback.Channel;
import org.countypowers.feedback.Rating;
import org.countypowers.feedback.RatingDesk;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.ui.shell.FieldFaults;
import org.countypowers.ui.shell.Messages;

/** A counter writes down how an applicant rates the service. */
class RatingDialog extends Dialog {
    RatingDialog(RatingDesk desk, Runnable reload) {
        setHeaderTitle(getTranslation("feedback.record.rating"));
        setWidth("min(560px, 96vw)");
        FieldFaults faults = new FieldFaults();
        TextField number = new TextField(getTranslation("feedback.caseNumber"));
        number.setWidthFull();
        number.setManualValidation(true);
        number.setRequiredIndicatorVisible(true);
        faults.keep("caseNumber", number);
        Select<Channel> channel = new Select<>();
        channel.setLabel(getTranslation("feedback.channel"));
        channel.setItems(Channel.IN_PERSON, Channel.TELEPHONE);
        channel.setValue(Channel.IN_PERSON);
        channel.setItemLabelGenerator(each -> getTranslation("feedback.channel." + each));
        RatingFields fields = new RatingFields(faults);
        add(new Paragraph(getTranslation("feedback.record.rating.help")), number, channel, fields);
        Button does = new Button(getTranslation("feedback.submit"), click -> {
            try {
                Rating rating = desk.record(fields.rating(number.getValue(), "", channel.getValue()));
                close();
                Messages.done("feedback.rated", rating.caseNumber());
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
                number.focus();
            }
        });
    }
}
