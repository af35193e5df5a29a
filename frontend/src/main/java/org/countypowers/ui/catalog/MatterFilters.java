package org.countypowers.ui.catalog;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.catalog.Matter.RiskLevel;
import org.countypowers.catalog.MatterQuery;
import org.countypowers.catalog.MatterQuery.Barred;
import org.countypowers.catalog.Matters;
import org.countypowers.organisation.Departments;
import org.countypowers.organisation.Level;

/** What narrows the list of matters. Kept in the address, so that coming back from a matter finds the list as it was. */
class MatterFilters extends Div {
    private final TextField text = new TextField(getTranslation("matters.search"));
    private final ComboBox<String> department;
    private final ComboBox<Level> level;
    private final ComboBox<DelegationForm> form;
    private final ComboBox<RiskLevel> risk;
    private final ComboBox<Barred> barred;
    private boolean reading;

    MatterFilters(Matters matters, Departments departments, Runnable changed) {
        addClassName("tools");
        department = choice("matters.department", departments::nameOf);
        department.setItems(matters.departmentCodes());
        level = choice("matters.current", each -> getTranslation("level." + each));
        level.setItems(Level.values());
        form = choice("matters.form", each -> getTranslation("form." + each));
        form.setItems(DelegationForm.values());
        risk = choice("matters.risk", RiskLevel::name);
        risk.setItems(RiskLevel.values());
        risk.setWidth("7em");
        barred = choice("matters.barred", each -> getTranslation("matters.barred." + each));
        barred.setItems(Barred.values());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setWidth("17em");
        text.setMaxLength(60);
        add(text, department, level, form, risk, barred);
        Runnable said = () -> {
            if (!reading) {
                changed.run();
            }
        };
        text.addValueChangeListener(change -> said.run());
        department.addValueChangeListener(change -> said.run());
        level.addValueChangeListener(change -> said.run());
        form.addValueChangeListener(change -> said.run());
        risk.addValueChangeListener(change -> said.run());
        barred.addValueChangeListener(change -> said.run());
    }

    private <T> ComboBox<T> choice(String key, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>(getTranslation(key));
        box.setItemLabelGenerator(words::apply);
        box.setClearButtonVisible(true);
        box.setWidth("11em");
        return box;
    }

    MatterQuery query(LocalDate day) {
        return new MatterQuery(
                text.getValue(),
                department.getValue(),
                level.getValue(),
                form.getValue(),
                risk.getValue(),
                barred.getValue(),
                day);
    }

    QueryParameters inAddress() {
        Map<String, String> said = new HashMap<>();
        said.put("text", text.getValue());
        said.put("department", department.getValue());
        said.put("level", name(level.getValue()));
        said.put("form", name(form.getValue()));
        said.put("risk", name(risk.getValue()));
        said.put("barred", name(barred.getValue()));
        said.values().removeIf(value -> value == null || value.isEmpty());
        return QueryParameters.simple(said);
    }

    /** Takes the filters out of an address; what it cannot mean is left out. */
    void read(QueryParameters address) {
        reading = true;
        text.setValue(address.getSingleParameter("text").orElse(""));
        department.setValue(address.getSingleParameter("department").orElse(null));
        level.setValue(constant(Level.class, address, "level"));
        form.setValue(constant(DelegationForm.class, address, "form"));
        risk.setValue(constant(RiskLevel.class, address, "risk"));
        barred.setValue(constant(Barred.class, address, "barred"));
        reading = false;
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static <T extends Enum<T>> T constant(Class<T> type, QueryParameters address, String name) {
        String said = address.getSingleParameter(name).orElse("");
        for (T each : type.getEnumConstants()) {
            if (each.name().equals(said)) {
                return each;
            }
        }
        return null;
    }
}
