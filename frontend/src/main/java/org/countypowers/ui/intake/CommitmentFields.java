package org.countypowers.ui.intake;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.countypowers.catalog.Matter;

/** 告知承诺: the applicant may promise instead of proving, for matters that offer it; nobody must. */
class CommitmentFields extends Div {
    private final Checkbox chosen = new Checkbox();
    private final CheckboxGroup<Integer> materials = new CheckboxGroup<>();

    CommitmentFields() {
        chosen.setLabel(getTranslation("intake.commitment.choose"));
        chosen.addValueChangeListener(change -> materials.setVisible(change.getValue()));
        materials.setLabel(getTranslation("intake.commitment.materials"));
        materials.setHelperText(getTranslation("intake.commitment.materials.help"));
        materials.setRequiredIndicatorVisible(true);
        materials.addClassName("wide");
        materials.setVisible(false);
        add(
                new H3(getTranslation("intake.step.commitment")),
                new Paragraph(getTranslation("intake.commitment.notice")),
                new Div(chosen),
                materials);
        setVisible(false);
    }

    void show(Matter matter) {
        boolean offered = matter != null && matter.noticeCommitment();
        setVisible(offered);
        chosen.setValue(false);
        List<String> names = offered ? matter.materials() : List.of();
        materials.setItemLabelGenerator(no -> no <= names.size() ? no + ". " + names.get(no - 1) : "");
        materials.setItems(IntStream.rangeClosed(1, names.size()).boxed().toList());
    }

    /** Whoever chooses it says what is promised. @return whether that is so */
    boolean complete() {
        boolean missing = isVisible() && chosen.getValue() && materials.isEmpty();
        mark(missing ? Map.of("commitment", "casework.error.commitmentMaterials") : Map.of());
        return !missing;
    }

    Set<Integer> value() {
        return isVisible() && chosen.getValue() ? new TreeSet<>(materials.getValue()) : Set.of();
    }

    void mark(Map<String, String> faults) {
        String fault = faults.get("commitment");
        materials.setInvalid(fault != null);
        materials.setErrorMessage(fault == null ? "" : getTranslation(fault));
    }
}
