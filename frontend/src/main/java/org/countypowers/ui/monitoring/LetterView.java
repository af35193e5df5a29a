package org.countypowers.ui.monitoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.countypowers.monitoring.Letter;
import org.countypowers.monitoring.LetterBook;
import org.countypowers.monitoring.LetterCase;
import org.countypowers.monitoring.LetterDesk;
import org.countypowers.organisation.Bodies;
import org.countypowers.ui.casework.CaseDetailView;
import org.countypowers.ui.shell.DetailPage;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Messages;

/** A letter of the reader's own office: the way to its cases while it is in force. */
@Route(value = "letter", layout = MainLayout.class)
@RolesAllowed("LETTER_ISSUE")
public class LetterView extends DetailPage {
    private final transient LetterBook book;
    private final transient LetterDesk desk;
    private final transient Bodies bodies;
    private final LocalDate today;

    LetterView(LetterBook book, LetterDesk desk, Bodies bodies, Clock clock) {
        this.book = book;
        this.desk = desk;
        this.bodies = bodies;
        today = LocalDate.now(clock);
    }

    @Override
    protected void show(long id) {
        removeAll();
        Letter letter = book.letter(id);
        title = letter.number() + " · " + getTranslation("monitoring.letters");
        boolean inForce = letter.state(today) == Letter.State.IN_FORCE;
        Div tags = new Div(new Span(letter.number()), LetterWords.state(this, letter, today));
        tags.addClassName("line");
        add(
                new RouterLink(getTranslation("monitoring.letters.back"), LettersView.class),
                new H2(letter.subject()),
                tags,
                LetterWords.facts(this, letter, bodies, book.readers(id)),
                new H3(getTranslation("monitoring.letter.cases")),
                new Paragraph(getTranslation(inForce ? "monitoring.letter.sealed" : "monitoring.letter.over")),
                cases(book.cases(id), inForce));
        if (inForce) {
            add(new Button(getTranslation("monitoring.letter.withdraw"), click -> new WordDialog(
                            "monitoring.letter.withdraw", List.of(), word -> {
                                desk.withdraw(id, word.text());
                                Messages.done("monitoring.letter.withdraw.done", letter.number());
                                show(id);
                            })
                    .open()));
        }
    }

    private UnorderedList cases(List<LetterCase> cases, boolean inForce) {
        UnorderedList list = new UnorderedList();
        list.addClassName("history");
        cases.forEach(each -> {
            Component number = inForce
                    ? new RouterLink(each.caseNumber(), CaseDetailView.class, each.caseId())
                    : new Span(each.caseNumber());
            list.add(new ListItem(number, new Span(" " + each.matterName())));
        });
        return list;
    }
}
