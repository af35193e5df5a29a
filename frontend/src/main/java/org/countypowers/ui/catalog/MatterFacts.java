package org.countypowers.ui.catalog;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import org.countypowers.catalog.Matter;
import org.countypowers.organisation.Departments;

/** What the catalogue says of a matter, in two columns: what it is, and how it is handled. */
class MatterFacts extends Div {
    MatterFacts(Matter matter, Departments departments) {
        addClassName("form-fields");
        MatterWords words = new MatterWords(departments);
        DescriptionList what = new DescriptionList();
        fact(what, "type", matter.powerType());
        fact(what, "code", matter.itemCode());
        fact(what, "sector", matter.sector());
        fact(what, "department", departments.nameOf(matter.departmentCode()));
        fact(what, "decider", words.value("decider", matter.decider().name()));
        fact(what, "reservation", words.value("reservation", matter.statutoryReservation()));
        fact(what, "risk", matter.risk().name());
        fact(what, "note", matter.note());
        DescriptionList how = new DescriptionList();
        fact(how, "current", words.value("current", matter.currentLevel().name()));
        fact(how, "target", words.value("target", matter.targetLevel().name()));
        fact(how, "reception", words.value("reception", matter.receptionLevel().name()));
        fact(how, "handling", words.value("handling", matter.handlingLevel().name()));
        fact(how, "nameLevel", words.value("nameLevel", matter.nameLevel().name()));
        fact(how, "form", words.value("form", matter.form().name()));
        fact(how, "limit", words.value("limit", matter.statutoryLimit() + " " + matter.limitUnit()));
        fact(how, "extension", words.value("extension", matter.extensionLimit() + " " + matter.limitUnit()));
        fact(how, "promise", words.value("promise", matter.promisedWorkingDays() + " WD"));
        fact(how, "scheme", words.value("scheme", matter.scheme().name()));
        fact(how, "commitment", words.value("commitment", String.valueOf(matter.noticeCommitment())));
        add(what, how);
    }

    private void fact(DescriptionList facts, String field, String value) {
        if (!value.isEmpty()) {
            facts.add(
                    new DescriptionList.Term(getTranslation("matters." + field)),
                    new DescriptionList.Description(value));
        }
    }
}
