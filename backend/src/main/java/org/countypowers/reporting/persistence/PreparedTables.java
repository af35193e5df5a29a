package org.countypowers.reporting.persistence;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.countypowers.reporting.domain.CourseStore;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class PreparedTables implements CourseStore {
    /** Rows of one insert. */
    private static final int MOST = 200;

    private final PreparedMapper mapper;

    PreparedTables(PreparedMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Mark mark() {
        return mapper.mark();
    }

    @Override
    public void set(Mark mark) {
        mapper.set(mark);
    }

    @Override
    public long newest() {
        return mapper.newest();
    }

    @Override
    public List<Changed> changed(long afterEntry, long upTo, int limit) {
        return mapper.changed(afterEntry, upTo, limit);
    }

    @Override
    public List<Facts> facts(Collection<Long> caseIds) {
        return caseIds.isEmpty() ? List.of() : mapper.facts(caseIds);
    }

    @Override
    public List<Waiting> waiting(Collection<Long> caseIds) {
        return caseIds.isEmpty()
                ? List.of()
                : mapper.waiting(caseIds.stream().map(String::valueOf).toList());
    }

    /** Known from now on, whatever becomes of the case in which it was met. */
    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public int model(String definitionId, String processKey) {
        Integer known = mapper.model(definitionId);
        if (known == null) {
            mapper.addModel(definitionId, processKey);
            known = mapper.model(definitionId);
        }
        return known;
    }

    @Override
    public void replace(
            Collection<Long> caseIds,
            List<CourseRow> courses,
            List<StepRow> steps,
            List<DeviationRow> deviations,
            Collection<VariantRow> variants) {
        if (caseIds.isEmpty()) {
            return;
        }
        mapper.forgetCourses(caseIds);
        mapper.forgetSteps(caseIds);
        mapper.forgetDeviations(caseIds);
        in(courses, mapper::addCourses);
        in(steps, mapper::addSteps);
        in(deviations, mapper::addDeviations);
        if (!variants.isEmpty()) {
            List<String> known = mapper.knownVariants(
                    variants.stream().map(VariantRow::variant).collect(Collectors.toSet()));
            in(variants.stream().filter(row -> !known.contains(row.variant())).toList(), mapper::addVariants);
        }
    }

    private static <T> void in(List<T> rows, Consumer<List<T>> insert) {
        for (int from = 0; from < rows.size(); from += MOST) {
            insert.accept(rows.subList(from, Math.min(rows.size(), from + MOST)));
        }
    }
}
