package org.countypowers.ui.batch;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.Division;
import org.countypowers.organisation.Level;

/** Several counties, or towns where the form is one for towns: one by one, a whole city, or all. */
class CountyChoice extends Div {
    private final transient Bodies bodies;
    private final transient List<Division> cities;
    private final MultiSelectComboBox<Division> box = new MultiSelectComboBox<>(getTranslation("batch.counties"));
    private transient List<Division> offered = List.of();

    CountyChoice(String officeDivision, Bodies bodies) {
        this.bodies = bodies;
        Division division = bodies.division(officeDivision);
        this.cities = division.level() == Level.PROVINCE
                ? bodies.divisionsBelow(officeDivision).stream()
                        .filter(each -> each.level() == Level.CITY)
                        .toList()
                : List.of(division);
        addClassName("choice");
        box.setItemLabelGenerator(each -> bodies.uniqueName(each.code()));
        box.setI18n(ChoiceWords.of());
        box.setRequiredIndicatorVisible(true);
        box.addValueChangeListener(change -> box.setHelperText(
                getTranslation("batch.chosen", change.getValue().size(), offered.size())));
        ComboBox<Division> city = new ComboBox<>();
        city.setPlaceholder(getTranslation("batch.choose.city"));
        city.setAriaLabel(getTranslation("batch.choose.city"));
        city.setItems(cities);
        city.setItemLabelGenerator(Division::name);
        city.setVisible(cities.size() > 1);
        city.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                choose(below(change.getValue()).toList());
                city.clear();
            }
        });
        Button all = new Button(getTranslation("batch.choose.all"), click -> choose(offered));
        Button none = new Button(getTranslation("batch.choose.none"), click -> box.clear());
        all.addThemeVariants(ButtonVariant.LUMO_SMALL);
        none.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        Div tools = new Div(city, all, none);
        tools.addClassName("line");
        add(box, tools);
        offer(false);
    }

    /** Counties, or the towns below them. */
    void offer(boolean towns) {
        List<Division> counties = cities.stream().flatMap(this::counties).toList();
        offered = towns
                ? counties.stream()
                        .flatMap(county -> bodies.divisionsBelow(county.code()).stream())
                        .toList()
                : counties;
        box.clear();
        box.setItems(offered);
        box.setLabel(getTranslation(towns ? "batch.towns" : "batch.counties"));
        box.setHelperText(getTranslation("batch.chosen", 0, offered.size()));
    }

    private Stream<Division> counties(Division city) {
        return bodies.divisionsBelow(city.code()).stream().filter(each -> each.level() == Level.COUNTY);
    }

    private Stream<Division> below(Division city) {
        Set<String> counties = new HashSet<>(counties(city).map(Division::code).toList());
        return offered.stream().filter(each -> counties.contains(each.code()) || counties.contains(each.parentCode()));
    }

    private void choose(List<Division> more) {
        Set<Division> chosen = new HashSet<>(box.getValue());
        chosen.addAll(more);
        box.setValue(chosen);
    }

    boolean chosen() {
        boolean none = box.getValue().isEmpty();
        box.setErrorMessage(getTranslation("form.required"));
        box.setInvalid(none);
        return !none;
    }

    List<String> codes() {
        return box.getValue().stream().map(Division::code).sorted().toList();
    }
}
