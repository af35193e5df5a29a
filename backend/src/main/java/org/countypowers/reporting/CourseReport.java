package org.countypowers.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countypowers.audit.TrailAccess;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.process.ProcessModels;
import org.countypowers.reporting.domain.CourseFigures;
import org.countypowers.reporting.domain.CourseFigures.Asked;
import org.countypowers.reporting.domain.CourseFigures.CaseRow;
import org.countypowers.reporting.domain.CourseFigures.ClassRow;
import org.countypowers.reporting.domain.CourseFigures.Conforming;
import org.countypowers.reporting.domain.CourseFigures.CountyRow;
import org.countypowers.reporting.domain.CourseFigures.DeviationCount;
import org.countypowers.reporting.domain.CourseFigures.ModelRow;
import org.countypowers.reporting.domain.CourseFigures.Pick;
import org.countypowers.reporting.domain.CourseFigures.Quarter;
import org.countypowers.reporting.domain.CourseFigures.VariantCount;
import org.countypowers.reporting.domain.CourseStore;
import org.countypowers.reporting.domain.Spread;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 运行分析: how cases of the reader's division really run, from the tables that {@link CourseSweep} prepares. */
@Service
@PreAuthorize("hasAuthority('TRAIL_READ')")
@Transactional(readOnly = true)
public class CourseReport {
    /** Sequences and deviations shown; what is rarer is counted together. */
    public static final int MOST = 50;

    private static final int CITY = 4;

    private final CourseFigures figures;
    private final CourseStore store;
    private final ModelGraphs graphs;
    private final ProcessModels models;
    private final ObjectProvider<TrailAccess> access;
    private final Clock clock;

    CourseReport(
            CourseFigures figures,
            CourseStore store,
            ModelGraphs graphs,
            ProcessModels models,
            ObjectProvider<TrailAccess> access,
            Clock clock) {
        this.figures = figures;
        this.store = store;
        this.graphs = graphs;
        this.models = models;
        this.access = access;
        this.clock = clock;
    }

    /** @param steps names, in their order @param median working minutes from receipt to end */
    public record Variant(String variant, List<String> steps, long cases, int median) {}

    /** @param rarer cases of sequences that are not listed */
    public record Variants(long cases, List<Variant> listed, long rarer) {}

    /** @param after and step as the model calls them; step '' where the case ended too early */
    public record Deviated(DeviationCount at, String after, String step) {}

    public record Conformance(long cases, long conforming, long open, List<Deviated> deviations) {}

    /** @param median working minutes from receipt to end */
    public record County(CountyRow sums, int median) {}

    /** Whether the cases of all divisions are counted. */
    public boolean whole() {
        return scope().isEmpty();
    }

    /** Up to when all courses are prepared, office time; nothing before the first time. */
    public Optional<LocalDateTime> asOf() {
        return Optional.ofNullable(store.mark().asOf());
    }

    /** Releases by which cases ran. */
    public List<ModelRow> models() {
        return figures.models();
    }

    /** The release's own diagram with what ran through it. @throws java.util.NoSuchElementException for an unknown release */
    public CoursePicture picture(CourseQuestion question) {
        Asked asked = asked(question);
        String definition = figures.models().stream()
                .filter(model -> model.id() == question.modelId())
                .findFirst()
                .orElseThrow()
                .definitionId();
        return CoursePicture.of(
                models.xml(definition), graphs.of(definition), figures.pairs(asked), figures.waiting(asked));
    }

    public Variants variants(CourseQuestion question) {
        Asked asked = asked(question);
        List<VariantCount> counts = figures.variants(asked, MOST);
        Map<String, Spread> spreads = spreads(figures.variantQuarters(
                asked, counts.stream().map(VariantCount::variant).toList()));
        long all = figures.conforming(asked).cases();
        List<Variant> listed = counts.stream()
                .map(each -> new Variant(
                        each.variant(),
                        each.steps().isEmpty()
                                ? List.of()
                                : Arrays.asList(each.steps().split("\n")),
                        each.cases(),
                        spreads.getOrDefault(each.variant(), new Spread()).median()))
                .toList();
        return new Variants(
                all, listed, all - listed.stream().mapToLong(Variant::cases).sum());
    }

    public Conformance conformance(CourseQuestion question) {
        Asked asked = asked(question);
        Conforming all = figures.conforming(asked);
        return new Conformance(
                all.cases(),
                all.conforming(),
                all.open(),
                figures.deviations(asked, MOST).stream()
                        .map(each -> new Deviated(
                                each,
                                graphs.of(each.definitionId()).name(each.afterStep()),
                                graphs.of(each.definitionId()).name(each.step())))
                        .toList());
    }

    /** By code; a county without an ended case is left out. */
    public List<County> counties(CourseQuestion question) {
        Asked asked = asked(question);
        Map<String, Spread> spreads = spreads(figures.countyQuarters(asked));
        return figures.counties(asked).stream()
                .map(row -> new County(
                        row, spreads.getOrDefault(row.code(), new Spread()).median()))
                .toList();
    }

    /** Cases of one sequence, the newest first, before an id. */
    public List<CaseRow> casesOf(CourseQuestion question, Variant variant, long before, int limit) {
        return figures.cases(
                asked(question), new Pick(variant.variant(), 0, "", "", ""), before, Math.min(limit, MOST));
    }

    /** Cases that deviated there, the newest first, before an id. */
    public List<CaseRow> casesOf(CourseQuestion question, Deviated deviated, long before, int limit) {
        DeviationCount at = deviated.at();
        return figures.cases(
                asked(question),
                new Pick("", at.modelId(), at.kind(), at.afterStep(), at.step()),
                before,
                Math.min(limit, MOST));
    }

    private String scope() {
        String own = access.getObject().division();
        if (!own.isEmpty() && own.length() < CITY) {
            throw new AccessDeniedException("how cases run in " + own);
        }
        return own;
    }

    private Asked asked(CourseQuestion question) {
        return new Asked(
                scope(),
                question.matterId(),
                counties(question.county(), question.countyClass()),
                question.from(),
                question.to(),
                question.modelId());
    }

    /** Null for all. */
    private Collection<String> counties(String county, String countyClass) {
        if (countyClass.isEmpty()) {
            return county.isEmpty() ? null : List.of(county);
        }
        return figures.classes(LocalDate.now(clock.withZone(OfficeTime.ZONE))).stream()
                .filter(row -> row.countyClass().equals(countyClass))
                .map(ClassRow::code)
                .filter(code -> county.isEmpty() || county.equals(code))
                .toList();
    }

    private static Map<String, Spread> spreads(List<Quarter> quarters) {
        Map<String, Spread> spreads = new HashMap<>();
        quarters.forEach(each ->
                spreads.computeIfAbsent(each.name(), name -> new Spread()).add(each.quarter(), each.cases()));
        return spreads;
    }
}
