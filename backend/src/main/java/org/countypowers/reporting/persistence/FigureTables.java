package org.countypowers.reporting.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.countypowers.reporting.domain.CourseFigures;
import org.countypowers.reporting.domain.CourseStore;
import org.springframework.stereotype.Repository;

@Repository
class FigureTables implements CourseFigures {
    private final FigureMapper mapper;

    FigureTables(FigureMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public List<ModelRow> models() {
        return mapper.models();
    }

    @Override
    public List<ClassRow> classes(LocalDate day) {
        return mapper.classes(day);
    }

    @Override
    public List<PairRow> pairs(Asked asked) {
        return none(asked) ? List.of() : mapper.pairs(asked);
    }

    @Override
    public List<StepCount> waiting(Asked asked) {
        return none(asked) ? List.of() : mapper.waiting(asked, CourseStore.OPEN);
    }

    @Override
    public List<VariantCount> variants(Asked asked, int limit) {
        return none(asked) ? List.of() : mapper.variants(asked, limit);
    }

    @Override
    public List<Quarter> variantQuarters(Asked asked, Collection<String> variants) {
        return variants.isEmpty() ? List.of() : mapper.variantQuarters(asked, variants);
    }

    @Override
    public Conforming conforming(Asked asked) {
        return none(asked) ? new Conforming(0, 0, 0) : mapper.conforming(asked, CourseStore.OPEN);
    }

    @Override
    public List<DeviationCount> deviations(Asked asked, int limit) {
        return none(asked) ? List.of() : mapper.deviations(asked, limit);
    }

    @Override
    public List<CountyRow> counties(Asked asked) {
        return none(asked) ? List.of() : mapper.counties(asked);
    }

    @Override
    public List<Quarter> countyQuarters(Asked asked) {
        return none(asked) ? List.of() : mapper.countyQuarters(asked);
    }

    @Override
    public List<CaseRow> cases(Asked asked, Pick pick, long before, int limit) {
        return none(asked) ? List.of() : mapper.cases(asked, pick, before, limit);
    }

    private static boolean none(Asked asked) {
        return asked.counties() != null && asked.counties().isEmpty();
    }
}
