package org.countypowers.ui.reporting;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.countypowers.delegation.CountyClass;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Division;
import org.countypowers.reporting.CourseQuestion;
import org.countypowers.reporting.CourseReport;
import org.countypowers.reporting.domain.CourseFigures.ModelRow;
import org.countypowers.ui.shell.DayField;
import org.countypowers.ui.shell.ServedCounties;
import org.countypowers.ui.shell.Words;

/** Which cases are looked at; the last twelve months unless told. */
class CourseFilters extends Div {
    private final transient CourseReport report;
    private final transient Clock clock;
    private final TextField matter = new TextField(getTranslation("course.matter"));
    private final ComboBox<String> county;
    private final ComboBox<CountyClass> countyClass;
    private final DayField from = new DayField(getTranslation("course.from"));
    private final DayField to = new DayField(getTranslation("course.to"));
    private final ComboBox<ModelRow> release;

    CourseFilters(CourseReport report, Bodies bodies, CurrentOfficer officers, Clock clock) {
        this.report = report;
        this.clock = clock;
        county = choice("course.county", bodies::uniqueName);
        countyClass = choice("course.class", each -> getTranslation("eligibility.class." + each));
        release = choice("course.release", CourseFilters::name);
        county.setItems(ServedCounties.read(officers, bodies, report.whole()).stream()
                .map(Division::code)
                .toList());
        countyClass.setItems(CountyClass.values());
        matter.setClearButtonVisible(true);
        matter.setMaxLength(20);
        from.setRequiredIndicatorVisible(true);
        to.setRequiredIndicatorVisible(true);
        addClassNames("tools", "many");
        add(matter, county, countyClass, from, to, release);
        offerReleases();
    }

    void offerReleases() {
        ModelRow chosen = release.getValue();
        List<ModelRow> offered = report.models();
        release.setItems(offered);
        release.setValue(
                chosen == null
                        ? null
                        : offered.stream()
                                .filter(each -> each.id() == chosen.id())
                                .findFirst()
                                .orElse(null));
    }

    CourseQuestion question() {
        return new CourseQuestion(
                matter.getValue().strip(),
                county.getValue() == null ? "" : county.getValue(),
                countyClass.getValue() == null ? "" : countyClass.getValue().name(),
                from.getValue(),
                to.getValue(),
                release.getValue() == null ? 0 : release.getValue().id());
    }

    /** Whether there is a period, and it begins before it ends; else the field says so. */
    boolean readable() {
        boolean turned = from.getValue() != null
                && to.getValue() != null
                && from.getValue().isAfter(to.getValue());
        to.setErrorMessage(getTranslation(turned ? "audit.search.to.early" : "course.day.missing"));
        from.setErrorMessage(getTranslation("course.day.missing"));
        to.setInvalid(turned || to.getValue() == null);
        from.setInvalid(from.getValue() == null);
        return !to.isInvalid() && !from.isInvalid();
    }

    Map<String, String> inAddress() {
        CourseQuestion asked = question();
        Map<String, String> said = new LinkedHashMap<>();
        said.put("matter", asked.matterId());
        said.put("county", asked.county());
        said.put("class", asked.countyClass());
        said.put("from", asked.from().toString());
        said.put("to", asked.to().toString());
        said.put("release", asked.modelId() == 0 ? "" : String.valueOf(asked.modelId()));
        said.values().removeIf(String::isEmpty);
        return said;
    }

    /** Takes the question out of an address; what it cannot mean is left out. */
    void read(QueryParameters asked) {
        LocalDate today = LocalDate.now(clock);
        matter.setValue(value(asked, "matter"));
        String place = value(asked, "county");
        county.setValue(county.getListDataView().contains(place) ? place : null);
        countyClass.setValue(Arrays.stream(CountyClass.values())
                .filter(each -> each.name().equals(value(asked, "class")))
                .findFirst()
                .orElse(null));
        from.setValue(
                DayField.read(value(asked, "from")).orElse(today.minusYears(1).plusDays(1)));
        to.setValue(DayField.read(value(asked, "to")).orElse(today));
        release.setValue(report.models().stream()
                .filter(each -> String.valueOf(each.id()).equals(value(asked, "release")))
                .findFirst()
                .orElse(null));
    }

    static String name(ModelRow model) {
        String procedure = Words.procedure(model.processKey(), model.name(), model.englishName());
        return model.version() == 0
                ? procedure
                : UI.getCurrent().getTranslation("course.release.of", procedure, model.version());
    }

    private <T> ComboBox<T> choice(String key, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>(getTranslation(key));
        box.setItemLabelGenerator(words::apply);
        box.setClearButtonVisible(true);
        return box;
    }

    private static String value(QueryParameters asked, String name) {
        return asked.getSingleParameter(name).orElse("").strip();
    }
}
