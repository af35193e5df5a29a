package org.countypowers.ui.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.countypowers.catalog.Matter;
import org.countypowers.catalog.Matters;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.Division;
import org.countypowers.organisation.Level;
import org.countypowers.studio.TrialDesk;
import org.countypowers.studio.TrialSetting;
import org.countypowers.ui.shell.Messages;

/** For which matter and county a draft is tried, and what is to be assumed otherwise than the register says. */
class TrialSettingForm extends Div {
    private static final String PROVINCE = "510000";
    private static final List<String> SCHEMES = List.of("INSTANT", "ORDINARY", "MAJOR");

    private final String key;
    private final transient TrialDesk trials;
    private final transient Bodies bodies;
    private final ComboBox<Matter> matter = new ComboBox<>(getTranslation("studio.try.matter"));
    private final ComboBox<Division> county = new ComboBox<>(getTranslation("studio.try.county"));
    private final Div assumed = new Div();
    private final Details details = new Details(getTranslation("studio.try.assume"), assumed);
    private final Map<String, HasValue<?, ?>> inputs = new LinkedHashMap<>();
    private transient Map<String, Object> known = Map.of();

    TrialSettingForm(String key, TrialDesk trials, Matters matters, Bodies bodies) {
        this.key = key;
        this.trials = trials;
        this.bodies = bodies;
        matter.setItems(
                query -> matters.search(query.getFilter().orElse(""), "", query.getOffset() + query.getLimit()).stream()
                        .filter(Matter::onApplication)
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        matter.setItemLabelGenerator(each -> each.id() + " " + each.name());
        matter.setWidth("26em");
        matter.setRequiredIndicatorVisible(true);
        county.setItems(counties());
        county.setItemLabelGenerator(each -> bodies.uniqueName(each.code()));
        county.setRequiredIndicatorVisible(true);
        matter.addValueChangeListener(change -> show());
        county.addValueChangeListener(change -> show());
        Div line = new Div(matter, county);
        line.addClassName("line");
        assumed.addClassName("form-fields");
        details.setVisible(false);
        add(line, details);
    }

    private List<Division> counties() {
        return bodies.divisionsBelow(PROVINCE).stream()
                .flatMap(city -> bodies.divisionsBelow(city.code()).stream())
                .filter(each -> each.level() == Level.COUNTY)
                .toList();
    }

    private void show() {
        assumed.removeAll();
        inputs.clear();
        details.setVisible(false);
        if (matter.isEmpty() || county.isEmpty()) {
            return;
        }
        try {
            known = trials.facts(key, setting(Map.of()));
        } catch (RuntimeException refused) {
            Messages.refused(refused);
            return;
        }
        known.forEach((fact, value) -> assumed.add(input(fact, value)));
        details.setVisible(!known.isEmpty());
        details.setOpened(true);
    }

    private Component input(String fact, Object value) {
        String label = getTranslation("studio.fact." + fact);
        if (value instanceof Boolean yes) {
            Checkbox box = new Checkbox(label, yes);
            inputs.put(fact, box);
            return box;
        }
        if (fact.equals("scheme")) {
            Select<String> scheme = new Select<>();
            scheme.setLabel(label);
            scheme.setItems(SCHEMES);
            scheme.setItemLabelGenerator(each -> getTranslation("studio.scheme." + each));
            scheme.setValue(value.toString());
            inputs.put(fact, scheme);
            return scheme;
        }
        String names = (value instanceof Collection<?> many ? many : List.of(value))
                .stream()
                        .map(each -> name(each.toString()))
                        .collect(Collectors.joining(getTranslation("handover.comma")));
        Span text = new Span(getTranslation(
                "studio.fact.is", label, names.isBlank() ? getTranslation("studio.fact.nobody") : names));
        text.addClassName("wide");
        return text;
    }

    private String name(String body) {
        try {
            return bodies.body(body).name();
        } catch (NoSuchElementException noBody) {
            return body;
        }
    }

    /** Empty, with the missing field marked, until both are chosen. */
    Optional<TrialSetting> read() {
        for (ComboBox<?> box : List.of(matter, county)) {
            box.setErrorMessage(getTranslation("form.required"));
            box.setInvalid(box.isEmpty());
        }
        if (matter.isEmpty() || county.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> otherwise = new HashMap<>();
        inputs.forEach((fact, input) -> {
            if (!input.getValue().equals(known.get(fact))) {
                otherwise.put(fact, input.getValue());
            }
        });
        return Optional.of(setting(otherwise));
    }

    private TrialSetting setting(Map<String, Object> otherwise) {
        return new TrialSetting(matter.getValue().id(), county.getValue().code(), otherwise);
    }
}
