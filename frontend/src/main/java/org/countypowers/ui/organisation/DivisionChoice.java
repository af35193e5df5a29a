package org.countypowers.ui.organisation;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.Division;
import org.countypowers.organisation.Jurisdiction;
import org.countypowers.organisation.Level;

/** Chooses the province, a city or a county; the field finds by name while one types. */
public class DivisionChoice extends Div {
    private static final String PROVINCE = "510000";

    private final Bodies bodies;
    private final List<Division> all = new ArrayList<>();
    private final ComboBox<Division> choice = new ComboBox<>();

    public DivisionChoice(Bodies bodies) {
        this.bodies = bodies;
        choice.setLabel(getTranslation("organisation.division"));
        all.add(bodies.division(PROVINCE));
        bodies.divisionsBelow(PROVINCE).forEach(city -> {
            all.add(city);
            all.addAll(bodies.divisionsBelow(city.code()));
        });
        // 市中区 occurs twice: a county is shown with its city.
        choice.setItemLabelGenerator(division -> division.parentCode().length() == 6
                        && !division.parentCode().equals(PROVINCE)
                        && !division.code().equals(PROVINCE)
                ? bodies.division(division.parentCode()).name() + " " + division.name()
                : division.name());
        choice.setItems(all);
        add(choice);
    }

    /** Offers nothing beyond a jurisdiction. */
    public void within(Jurisdiction jurisdiction) {
        all.removeIf(division -> !jurisdiction.covers(division.code()));
        choice.setItems(all);
    }

    /** Lets one choose a town, too, of those on offer so far. */
    public void withTowns() {
        List.copyOf(all).stream()
                .filter(division -> division.level() == Level.COUNTY)
                .forEach(county -> all.addAll(all.indexOf(county) + 1, bodies.divisionsBelow(county.code())));
        choice.setItems(all);
    }

    /** Nothing chosen is all of them. */
    public void allowNone(String words) {
        choice.setPlaceholder(words);
        choice.setClearButtonVisible(true);
    }

    /** '' where none is chosen. */
    public String code() {
        return choice.isEmpty() ? "" : choice.getValue().code();
    }

    /** @return whether it is on offer */
    public boolean choose(String code) {
        Optional<Division> found = choice.getListDataView()
                .getItems()
                .filter(division -> division.code().equals(code))
                .findFirst();
        found.ifPresent(choice::setValue);
        return found.isPresent();
    }

    public void onChoice(Consumer<String> act) {
        choice.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                act.accept(change.getValue().code());
            }
        });
    }
}
