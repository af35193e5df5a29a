package org.countypowers.ui.feedback;

import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.countypowers.casework.Contact;
import org.countypowers.feedback.Channel;
import org.countypowers.feedback.FileComplaint;
import org.countypowers.feedback.Topic;
import org.countypowers.ui.shell.FieldFaults;
import org.countypowers.ui.shell.LongText;

/** What is complained about and who complains, unless that stays unsaid. */
class ComplaintFields extends Div {
    private static final int LONGEST = 2000;

    private final Select<Topic> topic = new Select<>();
    private final LongText text = new LongText(LONGEST);
    private final Checkbox anonymous = new Checkbox();
    private final TextField name = new TextField();
    private final TextField mobile = new TextField();

    ComplaintFields(FieldFaults faults) {
        addClassName("form-fields");
        topic.setLabel(getTranslation("feedback.topic"));
        topic.setItems(
                Arrays.stream(Topic.values()).filter(each -> each != Topic.NONE).toList());
        topic.setItemLabelGenerator(each -> each == null ? "" : getTranslation("feedback.topic." + each));
        topic.setRequiredIndicatorVisible(true);
        topic.setWidthFull();
        text.setLabel(getTranslation("feedback.text"));
        text.setMinHeight("8em");
        text.setWidthFull();
        text.setRequiredIndicatorVisible(true);
        anonymous.setLabel(getTranslation("feedback.anonymous"));
        anonymous.setHelperText(getTranslation("feedback.anonymous.help"));
        name.setLabel(getTranslation("feedback.name"));
        mobile.setLabel(getTranslation("feedback.mobile"));
        name.setWidthFull();
        mobile.setWidthFull();
        topic.setManualValidation(true);
        text.setManualValidation(true);
        name.setManualValidation(true);
        mobile.setManualValidation(true);
        faults.keep("topic", topic);
        faults.keep("text", text);
        faults.keep("name", name);
        faults.keep("mobile", mobile);
        anonymous.addValueChangeListener(change -> {
            name.setVisible(!change.getValue());
            mobile.setVisible(!change.getValue());
        });
        List.<HasStyle>of(topic, text, anonymous).forEach(each -> each.addClassName("wide"));
        add(topic, text, anonymous, name, mobile);
    }

    FileComplaint complaint(String body, String caseNumber, Channel channel, Set<String> officers) {
        Contact contact = anonymous.getValue()
                ? null
                : new Contact(name.getValue().strip(), mobile.getValue().strip());
        return new FileComplaint(body, caseNumber, topic.getValue(), text.getValue(), contact, channel, officers);
    }
}
