package org.countypowers.ui.supervision;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.countypowers.supervision.ObjectBook;
import org.countypowers.supervision.ObjectBook.Gaps;

/** Nobody is without a supervisor: says so, or names who is. */
class GapsPanel extends Div {
    GapsPanel(ObjectBook book) {
        Gaps gaps = book.gaps();
        getElement().setAttribute("role", "status");
        if (gaps.licences().isEmpty() && gaps.bodies().isEmpty()) {
            Span none = new Span(getTranslation("supervision.gaps.none"));
            none.addClassNames("tag", "tag-calm");
            add(none);
            return;
        }
        addClassName("route");
        if (!gaps.licences().isEmpty()) {
            add(fault("supervision.gaps.licences", String.join(getTranslation("handover.comma"), gaps.licences())));
        }
        if (!gaps.bodies().isEmpty()) {
            add(fault("supervision.gaps.bodies", String.join(getTranslation("handover.comma"), gaps.bodies())));
        }
    }

    private Paragraph fault(String key, String names) {
        Paragraph fault = new Paragraph(getTranslation(key, names));
        fault.addClassName("fault");
        return fault;
    }
}
