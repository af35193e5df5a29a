package org.countypowers.ui.casework;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.countypowers.casework.Commitment;

/** 告知承诺 of a case: what was promised, by when it is verified, and what came of it. */
class CommitmentFacts extends Div {
    private final DescriptionList facts = new DescriptionList();

    CommitmentFacts(Commitment commitment) {
        fact("case.commitment.state", getTranslation("case.commitment.state." + commitment.state()));
        fact(
                "case.commitment.materials",
                commitment.materials().stream().map(String::valueOf).collect(Collectors.joining(" ")));
        fact("case.commitment.promisedOn", commitment.promisedOn());
        fact("case.commitment.verifyBy", commitment.verifyBy());
        fact("case.commitment.foundOn", commitment.foundOn());
        fact("case.commitment.barredUntil", commitment.barredUntil());
        add(new H3(getTranslation("case.commitment")), facts);
    }

    private void fact(String key, LocalDate day) {
        if (day != null) {
            fact(key, day.toString());
        }
    }

    private void fact(String key, String value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }
}
