package org.countypowers.ui.replay;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countypowers.casework.Applicant;
import org.countypowers.casework.CaseRecord;
import org.countypowers.casework.CaseRecords;
import org.countypowers.ui.shell.Messages;

/** Who applied, masked until a purpose is given. */
class ApplicantLine extends Div {
    private final Span who = new Span();

    ApplicantLine(CaseRecord record, CaseRecords records) {
        say(record.applicant());
        TextField purpose = new TextField(getTranslation("case.reveal.purpose"));
        purpose.setMaxLength(CaseRecords.LONGEST_PURPOSE);
        Button show = new Button(getTranslation("case.reveal"), click -> {
            try {
                say(records.reveal(record.id(), purpose.getValue()));
            } catch (RuntimeException refused) {
                Messages.refused(refused);
            }
        });
        Div tools = new Div(purpose, show);
        tools.addClassName("tools");
        who.getElement().setAttribute("aria-live", "polite");
        add(who, new Details(getTranslation("case.reveal.title"), tools));
    }

    private void say(Applicant applicant) {
        who.setText(Stream.of(applicant.name(), applicant.identifier(), applicant.mobile())
                .filter(Objects::nonNull)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · ")));
    }
}
