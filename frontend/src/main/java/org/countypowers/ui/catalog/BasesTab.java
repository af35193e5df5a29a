package org.countypowers.ui.catalog;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.countypowers.catalog.LegalBasis;
import org.countypowers.catalog.MatterVersions;
import org.countypowers.catalog.ReferenceDesk;
import org.countypowers.ui.shell.DayField;
import org.countypowers.ui.shell.Messages;

/** The clauses that a matter rests or rested on, with their days; the province's administrator ends one here. */
class BasesTab extends Div {
    private final String matterId;
    private final ReferenceDesk desk;
    private final LocalDate today;
    private final Runnable changed;

    /** @param desk null where the officer may not change the catalogue */
    BasesTab(String matterId, List<LegalBasis> bases, ReferenceDesk desk, LocalDate today, Runnable changed) {
        this.matterId = matterId;
        this.desk = desk;
        this.today = today;
        this.changed = changed;
        bases.forEach(basis -> add(line(basis)));
        if (bases.isEmpty()) {
            add(new Paragraph(getTranslation("matters.bases.empty")));
        }
    }

    private Div line(LegalBasis basis) {
        boolean ended = basis.repealedOn() != null && !basis.repealedOn().isAfter(today);
        Span tag = new Span(
                basis.repealedOn() == null
                        ? getTranslation("matters.inForce")
                        : getTranslation("matters.repealed", basis.repealedOn()));
        tag.addClassNames("tag", ended ? "tag-bad" : basis.repealedOn() == null ? "tag-calm" : "tag-soon");
        Span since = new Span(
                basis.effectiveFrom().equals(MatterVersions.ALWAYS)
                        ? getTranslation("matters.always")
                        : getTranslation("register.since", basis.effectiveFrom()));
        since.addClassName("quiet");
        Div line = new Div(new Span(basis.clause()), tag, since);
        line.addClassNames("line", "material");
        if (basis.repealedOn() == null && desk != null) {
            DatePicker on = new DayField("");
            on.setAriaLabel(getTranslation("matters.repealOn") + " " + basis.clause());
            on.setPlaceholder(getTranslation("matters.repealOn"));
            on.setMin(today);
            Button repeal = new Button(getTranslation("matters.repeal"), click -> repeal(basis, on));
            repeal.addThemeVariants(ButtonVariant.LUMO_SMALL);
            repeal.setAriaLabel(getTranslation("matters.repeal") + " " + basis.clause());
            line.add(on, repeal);
        }
        return line;
    }

    private void repeal(LegalBasis basis, DatePicker on) {
        if (on.getValue() == null || on.isInvalid()) {
            on.setInvalid(true);
            on.setErrorMessage(getTranslation("matters.repeal.choose"));
            on.focus();
            return;
        }
        try {
            desk.repeal(matterId, basis.no(), on.getValue());
            changed.run();
            Messages.done("officers.done");
        } catch (RuntimeException refused) {
            Messages.refused(refused);
        }
    }
}
