package org.countypowers.ui.supervision;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.countypowers.inspection.Visit;
import org.countypowers.inspection.VisitBook;
import org.countypowers.organisation.Bodies;
import org.countypowers.supervision.FormerBody;
import org.countypowers.supervision.Grade;
import org.countypowers.supervision.ObjectBook;
import org.countypowers.supervision.ObjectDesk;
import org.countypowers.supervision.ObjectState;
import org.countypowers.supervision.SupervisedObject;
import org.countypowers.supervision.SupervisionRefused;
import org.countypowers.ui.inspection.VisitDetailView;
import org.countypowers.ui.shell.Messages;

/** One object: whose it is, who had it before, and the credit that says how often it is inspected. */
class ObjectDialog extends Dialog {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final int LATEST = 5;

    private final ObjectDesk desk;
    private final SupervisedObject object;
    private final transient Runnable changed;
    private final Select<Grade> credit = new Select<>();
    private final TextField ground = new TextField();

    ObjectDialog(
            ObjectBook book,
            ObjectDesk desk,
            VisitBook visits,
            Bodies bodies,
            SupervisedObject object,
            boolean works,
            Runnable changed) {
        this.desk = desk;
        this.object = object;
        this.changed = changed;
        setHeaderTitle(object.licensee());
        setWidth("min(640px, 96vw)");
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "matters.name", object.matterName());
        fact(facts, "supervision.licenceNo", object.licenceNo());
        fact(facts, "supervision.place", bodies.uniqueName(object.divisionCode()));
        fact(facts, "supervision.riskCredit", getTranslation("supervision.grades", object.risk(), object.credit()));
        fact(facts, "supervision.body", bodies.body(object.bodyId()).name());
        fact(facts, "supervision.givenOn", object.givenOn() + " " + object.ground());
        fact(
                facts,
                "supervision.signedBy",
                object.signedAt() == null
                        ? getTranslation("supervision.state.GIVEN")
                        : object.signedName() + " " + object.signedAt().format(TIME));
        add(facts, former(book.former(object.id()), bodies), inspected(visits.ofObject(object.id(), LATEST)));
        if (works && object.state() != ObjectState.ENDED) {
            add(credit());
        }
        getFooter().add(new Button(getTranslation("dialog.close"), click -> close()));
    }

    private Div former(List<FormerBody> former, Bodies bodies) {
        Div history = new Div();
        if (!former.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("history");
            former.forEach(each -> list.add(new ListItem(getTranslation(
                    each.signedAt() == null ? "supervision.former.unsigned" : "supervision.former",
                    bodies.body(each.bodyId()).name(),
                    each.givenOn(),
                    each.untilOn(),
                    each.ground(),
                    each.signedName()))));
            history.add(new H3(getTranslation("supervision.former.title")), list);
        }
        return history;
    }

    /** What came of the last visits. */
    private Div inspected(List<Visit> visits) {
        Div history = new Div();
        if (!visits.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("history");
            visits.forEach(visit -> list.add(new ListItem(new RouterLink(
                    getTranslation(
                            "inspection.ofObject",
                            visit.doneOn().toString(),
                            getTranslation("inspection.result." + visit.result()),
                            visit.number()),
                    VisitDetailView.class,
                    visit.id()))));
            history.add(new H3(getTranslation("inspection.ofObject.title")), list);
        }
        return history;
    }

    private Div credit() {
        credit.setLabel(getTranslation("supervision.credit"));
        credit.setHelperText(getTranslation("supervision.credit.help"));
        credit.setItems(Grade.values());
        credit.setValue(object.credit());
        ground.setLabel(getTranslation("supervision.credit.ground"));
        ground.setRequiredIndicatorVisible(true);
        ground.setMaxLength(300);
        ground.setWidth("min(24em, 100%)");
        Button save = new Button(getTranslation("supervision.credit.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div fields = new Div(credit, ground, save);
        fields.addClassName("tools");
        return fields;
    }

    private void save() {
        try {
            desk.setCredit(object.id(), credit.getValue(), ground.getValue());
            Messages.done(
                    "supervision.credit.saved",
                    object.licensee(),
                    credit.getValue().name());
            close();
            changed.run();
        } catch (SupervisionRefused refused) {
            ground.setInvalid(true);
            ground.setErrorMessage(Messages.text(refused));
        } catch (RuntimeException refused) {
            Messages.refused(refused);
        }
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }
}
