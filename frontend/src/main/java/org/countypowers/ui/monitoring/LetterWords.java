package org.countypowers.ui.monitoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.countypowers.monitoring.Letter;
import org.countypowers.organisation.Bodies;

/** What pages say of a letter. */
final class LetterWords {
    private LetterWords() {}

    static Span state(Component page, Letter letter, LocalDate today) {
        Letter.State state = letter.state(today);
        Span tag = new Span(page.getTranslation("monitoring.letter.state." + state));
        tag.addClassNames("tag", state == Letter.State.IN_FORCE ? "tag-calm" : "tag-soon");
        return tag;
    }

    static DescriptionList facts(Component page, Letter letter, Bodies bodies, List<String> readers) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(page, facts, "office", bodies.body(letter.officeId()).name());
        fact(page, facts, "ground", letter.ground());
        fact(page, facts, "readers", String.join(page.getTranslation("monitoring.letter.and"), readers));
        fact(page, facts, "issued", letter.issuedOn() + " " + letter.issuedName());
        fact(page, facts, "lastDay", letter.lastDay().toString());
        if (letter.withdrawnOn() != null) {
            fact(page, facts, "withdrawn", letter.withdrawnOn() + " " + letter.withdrawnName());
            fact(page, facts, "withdrawnReason", letter.withdrawnReason());
        }
        return facts;
    }

    private static void fact(Component page, DescriptionList facts, String name, String value) {
        facts.add(
                new DescriptionList.Term(page.getTranslation("monitoring.letter." + name)),
                new DescriptionList.Description(value));
    }
}
