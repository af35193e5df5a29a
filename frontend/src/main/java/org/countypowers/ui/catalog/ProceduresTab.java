package org.countypowers.ui.catalog;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.countypowers.catalog.Matter;
import org.countypowers.catalog.Procedure;

/** The steps that the matter's law adds, and what an applicant hands in. */
class ProceduresTab extends Div {
    ProceduresTab(Matter matter) {
        add(new H3(getTranslation("matters.procedures")));
        for (Procedure procedure : matter.procedures()) {
            Span tag = new Span(
                    getTranslation(procedure.suspends() ? "matters.suspends" : "matters.counts", procedure.clause()));
            tag.addClassNames("tag", procedure.suspends() ? "tag-soon" : "tag-calm");
            Div line = new Div(new Span(procedure.wording()), tag);
            if (procedure.unit() != null) {
                line.add(new Span(getTranslation("limit." + procedure.unit(), procedure.limit())));
            }
            line.addClassName("line");
            add(line);
        }
        if (matter.procedures().isEmpty()) {
            add(new Paragraph(getTranslation("matters.procedures.empty")));
        }
        OrderedList materials = new OrderedList();
        matter.materials().forEach(each -> materials.add(new ListItem(each)));
        add(new H3(getTranslation("intake.materials")), materials);
    }
}
