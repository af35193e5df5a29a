package org.countypowers.delegation.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.countypowers.delegation.domain.EligibilityStore;
import org.springframework.stereotype.Repository;

@Repository
class EligibilityTables implements EligibilityStore {
    private final EligibilityMapper mapper;

    EligibilityTables(EligibilityMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Optional<String> countyClass(String divisionCode, LocalDate day) {
        return Optional.ofNullable(mapper.countyClass(divisionCode, day));
    }

    @Override
    public List<ClassRow> classes(LocalDate day) {
        return mapper.classes(day);
    }

    @Override
    public List<ClassRow> comingClasses(LocalDate day) {
        return mapper.comingClasses(day);
    }

    @Override
    public List<ClassRow> classHistory(String divisionCode) {
        return mapper.classHistory(divisionCode);
    }

    @Override
    public List<KindRow> kinds() {
        return mapper.kinds();
    }

    @Override
    public void add(ClassRow row) {
        mapper.addClass(row);
    }

    @Override
    public Optional<String> field(String matterId) {
        return Optional.ofNullable(mapper.field(matterId));
    }

    @Override
    public void saveField(String matterId, String field, String source) {
        mapper.saveField(matterId, field, source);
    }

    @Override
    public Optional<PopulationRow> population(String townCode, LocalDate day) {
        return Optional.ofNullable(mapper.population(townCode, day));
    }

    @Override
    public List<PopulationRow> populations(LocalDate day) {
        return mapper.populations(day);
    }

    @Override
    public void add(PopulationRow row) {
        mapper.addPopulation(row);
    }
}
