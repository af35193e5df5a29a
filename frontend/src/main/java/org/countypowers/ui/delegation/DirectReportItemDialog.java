package org.countypowers.ui.delegation;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.countypowers.catalog.Matter;
import org.countypowers.catalog.MatterQuery;
import org.countypowers.catalog.Procedure;
import org.countypowers.delegation.DirectReportItem;
import org.countypowers.delegation.DirectReportVersion;
import org.countypowers.organisation.Level;

/** Puts a matter on the draft, or changes under which clause the city still reviews it. */
class DirectReportItemDialog extends DirectReportDialog {
    private static final int LONGEST = 300;

    private final ComboBox<Matter> matter = new ComboBox<>();
    private final TextField clause = new TextField();
    private final TextField note = new TextField();

    DirectReportItemDialog(DirectReportServices services, DirectReportVersion draft, Runnable changed) {
        super("directReport.add", changed);
        matter.setLabel(getTranslation("intake.matter"));
        matter.setHelperText(getTranslation("directReport.add.help"));
        matter.setItemLabelGenerator(each -> each.id() + " " + each.name());
        LocalDate today = LocalDate.now(services.clock());
        matter.setItems(query -> {
            int skipped = query.getOffset();
            int wanted = query.getLimit();
            MatterQuery provincial =
                    new MatterQuery(query.getFilter().orElse(""), null, Level.PROVINCE, null, null, null, today);
            return services.matters().search(provincial, "", skipped + wanted).stream()
                    .skip(skipped)
                    .limit(wanted);
        });
        matter.setWidthFull();
        matter.addValueChangeListener(chosen -> suggest(chosen.getValue()));
        layOut(matter);
        act("directReport.add.do", () -> {
            matter.setInvalid(matter.getValue() == null);
            matter.setErrorMessage(getTranslation("form.required"));
            if (matter.isInvalid()) {
                return false;
            }
            services.items()
                    .add(draft.no(), draft.rowVersion(), matter.getValue().id(), clause.getValue(), note.getValue());
            return true;
        });
    }

    DirectReportItemDialog(
            DirectReportServices services, DirectReportVersion draft, DirectReportItem item, Runnable changed) {
        super("directReport.change", changed);
        setHeaderTitle(item.matterId() + " " + item.matterName());
        clause.setValue(item.cityStepClause());
        note.setValue(item.note());
        layOut();
        act("directReport.save", () -> {
            services.items()
                    .change(draft.no(), draft.rowVersion(), item.matterId(), clause.getValue(), note.getValue());
            return true;
        });
    }

    private void layOut(com.vaadin.flow.component.Component... first) {
        clause.setLabel(getTranslation("directReport.clause"));
        clause.setHelperText(getTranslation("directReport.clause.help"));
        clause.setMaxLength(LONGEST);
        clause.setWidthFull();
        note.setLabel(getTranslation("directReport.note"));
        note.setMaxLength(LONGEST);
        note.setWidthFull();
        Div fields = new Div(first);
        fields.add(clause, note);
        fields.addClassName("stack");
        add(fields);
    }

    /** Where the catalogue knows the law's clause for the city's review, nobody has to look it up. */
    private void suggest(Matter chosen) {
        clause.setValue(
                chosen == null
                        ? ""
                        : chosen.firstReviews().stream()
                                .filter(review -> review.reviewLevel() == Level.CITY)
                                .map(Procedure::clause)
                                .findFirst()
                                .orElse(""));
    }
}
