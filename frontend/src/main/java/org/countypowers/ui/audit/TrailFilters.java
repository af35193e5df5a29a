package org.countypowers.ui.audit;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.countypowers.audit.TrailCriteria;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Division;
import org.countypowers.organisation.GovernmentBody;
import org.countypowers.organisation.Level;
import org.countypowers.organisation.Posting;
import org.countypowers.ui.shell.DayField;
import org.countypowers.ui.shell.ServedCounties;

/** What is looked for in the trail. Kept in the address, so that a link is a search. */
class TrailFilters extends Div {
    private final transient Bodies bodies;
    private final TextField caseNumber = text("audit.search.case", 40);
    private final TextField matter = text("audit.search.matter", 20);
    private final TextField officer = text("audit.search.officer", 100);
    private final ComboBox<String> county;
    private final ComboBox<String> unit;
    private final ComboBox<String> action;
    private final DayField from = new DayField(getTranslation("audit.search.from"));
    private final DayField to = new DayField(getTranslation("audit.search.to"));
    private final TextField address = text("audit.search.address", 64);
    private final TextField subject = text("audit.search.subject", 80);
    private final transient List<Division> own;

    /** @param whole whether the reader searches the trail of all divisions */
    TrailFilters(Bodies bodies, CurrentOfficer officers, boolean whole) {
        this.bodies = bodies;
        own = officers.require().postings().stream()
                .map(Posting::divisionCode)
                .distinct()
                .map(bodies::division)
                .map(division -> whole ? ServedCounties.province(division, bodies) : division)
                .distinct()
                .toList();
        county = choice("audit.search.county", bodies::uniqueName);
        unit = choice("audit.search.unit", code -> bodies.body(code).name());
        action = choice("audit.search.act", each -> TrailActions.words(this, each));
        county.setItems(own.stream().flatMap(this::withCounties).distinct().toList());
        action.setItems(TrailActions.all());
        county.addValueChangeListener(change -> offerBodies());
        subject.setHelperText(getTranslation("audit.search.subject.help"));
        addClassNames("tools", "many");
        add(caseNumber, matter, county, unit, officer, action, from, to, address, subject);
        offerBodies();
    }

    TrailCriteria criteria() {
        return new TrailCriteria(
                caseNumber.getValue().strip(),
                matter.getValue().strip(),
                officer.getValue().strip(),
                said(unit),
                said(county),
                said(action),
                from.getValue(),
                to.getValue(),
                address.getValue().strip(),
                subject.getValue().strip());
    }

    /** Whether every day can be read, and the first does not come after the last; else the field says so. */
    boolean readable() {
        boolean turned = from.getValue() != null
                && to.getValue() != null
                && from.getValue().isAfter(to.getValue());
        to.setErrorMessage(turned ? getTranslation("audit.search.to.early") : "");
        to.setInvalid(turned);
        return !turned && !from.unreadable() && !to.unreadable();
    }

    QueryParameters inAddress() {
        TrailCriteria asked = criteria();
        Map<String, String> said = new LinkedHashMap<>();
        said.put("case", asked.caseNumber());
        said.put("matter", asked.matterId());
        said.put("county", asked.division());
        said.put("unit", asked.unitId());
        said.put("officer", asked.officer());
        said.put("action", asked.action());
        said.put("from", asked.from() == null ? "" : asked.from().toString());
        said.put("to", asked.to() == null ? "" : asked.to().toString());
        said.put("address", asked.address());
        said.put("subject", asked.subject());
        said.values().removeIf(String::isEmpty);
        return QueryParameters.simple(said);
    }

    /** Takes the search out of an address; what it cannot mean is left out. */
    void read(QueryParameters asked) {
        caseNumber.setValue(value(asked, "case"));
        matter.setValue(value(asked, "matter"));
        officer.setValue(value(asked, "officer"));
        String place = value(asked, "county");
        county.setValue(county.getListDataView().contains(place) ? place : null);
        String body = value(asked, "unit");
        unit.setValue(unit.getListDataView().contains(body) ? body : null);
        String act = value(asked, "action");
        action.setValue(action.getListDataView().contains(act) ? act : null);
        from.setValue(day(asked, "from"));
        to.setValue(day(asked, "to"));
        address.setValue(value(asked, "address"));
        subject.setValue(value(asked, "subject"));
    }

    void clear() {
        read(QueryParameters.empty());
    }

    /** Those of the reader's own division, and of the county that is chosen. */
    private void offerBodies() {
        String chosen = unit.getValue();
        List<String> offered =
                new ArrayList<>(Stream.concat(own.stream().map(Division::code), Stream.ofNullable(county.getValue()))
                        .distinct()
                        .flatMap(code -> bodies.bodiesOf(code).stream())
                        .map(GovernmentBody::id)
                        .toList());
        unit.setItems(offered);
        unit.setValue(offered.contains(chosen) ? chosen : null);
    }

    private Stream<String> withCounties(Division division) {
        Stream<String> below = division.level() == Level.PROVINCE || division.level() == Level.CITY
                ? bodies.divisionsBelow(division.code()).stream().flatMap(this::withCounties)
                : Stream.empty();
        return Stream.concat(Stream.of(division.code()), below);
    }

    private TextField text(String key, int longest) {
        TextField field = new TextField(getTranslation(key));
        field.setClearButtonVisible(true);
        field.setMaxLength(longest);
        field.setWidth("13em");
        return field;
    }

    private ComboBox<String> choice(String key, Function<String, String> words) {
        ComboBox<String> box = new ComboBox<>(getTranslation(key));
        box.setItemLabelGenerator(words::apply);
        box.setClearButtonVisible(true);
        box.setWidth("13em");
        return box;
    }

    private static String said(ComboBox<String> box) {
        return box.getValue() == null ? "" : box.getValue();
    }

    private static String value(QueryParameters asked, String name) {
        return asked.getSingleParameter(name).orElse("").strip();
    }

    private static LocalDate day(QueryParameters asked, String name) {
        return DayField.read(value(asked, name)).orElse(null);
    }
}
