package org.countypowers.delegation.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** The tables of county classes, of the fields of matters, and of the towns' populations. */
public interface EligibilityStore {
    record ClassRow(
            String divisionCode,
            String countyClass,
            LocalDate holdsFrom,
            String source,
            String setBy,
            LocalDateTime setAt) {}

    record KindRow(String countyClass, int planned) {}

    record PopulationRow(
            String divisionCode, int residents, LocalDate countedOn, String basis, String setBy, LocalDateTime setAt) {}

    Optional<String> countyClass(String divisionCode, LocalDate day);

    /** The class of each county on a day; counties without one are left out. */
    List<ClassRow> classes(LocalDate day);

    /** Classes that begin after the day, by county and day; what was entered anew for a day replaces what was entered before. */
    List<ClassRow> comingClasses(LocalDate day);

    List<ClassRow> classHistory(String divisionCode);

    List<KindRow> kinds();

    void add(ClassRow row);

    Optional<String> field(String matterId);

    void saveField(String matterId, String field, String source);

    Optional<PopulationRow> population(String townCode, LocalDate day);

    /** The newest figure of each town on a day. */
    List<PopulationRow> populations(LocalDate day);

    void add(PopulationRow row);
}
