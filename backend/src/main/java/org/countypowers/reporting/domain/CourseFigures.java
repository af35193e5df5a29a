package org.countypowers.reporting.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Counts over the courses that are prepared. Times in working minutes, spreads in quarters of an hour. */
public interface CourseFigures {
    /**
     * Cases that ended in a period.
     *
     * @param scope how the codes of counties begin; '' for all
     * @param matterId '' for all
     * @param counties null for all
     * @param modelId cases that followed this release; 0 for all
     */
    record Asked(
            String scope, String matterId, Collection<String> counties, LocalDate from, LocalDate to, int modelId) {}

    record ModelRow(int id, String definitionId, String processKey, int version, String name, String englishName) {}

    record PairRow(String afterStep, String step, int quarter, long passes, long waited, long worked, long away) {}

    record StepCount(String step, long cases) {}

    record VariantCount(String variant, String steps, long cases) {}

    record Quarter(String name, int quarter, long cases) {}

    record Conforming(long cases, long conforming, long open) {}

    record DeviationCount(
            int modelId,
            String definitionId,
            String processKey,
            String kind,
            String afterStep,
            String step,
            long cases) {}

    record CountyRow(
            String code,
            String name,
            long cases,
            long limited,
            long within,
            long refused,
            long supplemented,
            long applicant,
            long excluded,
            long countyWait,
            long countyWork,
            long cityWait,
            long cityWork,
            long provinceWait,
            long provinceWork) {}

    /** Cases of one variant, or of one deviation; '' and 0 where it is the other. */
    record Pick(String variant, int modelId, String kind, String afterStep, String step) {}

    record CaseRow(long id, String number, String matterName, String countyName, LocalDate endedOn, int totalMin) {}

    record ClassRow(String code, String countyClass) {}

    /** The newest release first within a procedure. */
    List<ModelRow> models();

    /** Which class each county has on a day. */
    List<ClassRow> classes(LocalDate day);

    List<PairRow> pairs(Asked asked);

    /** Where open cases wait now. */
    List<StepCount> waiting(Asked asked);

    /** The most frequent first. */
    List<VariantCount> variants(Asked asked, int limit);

    List<Quarter> variantQuarters(Asked asked, Collection<String> variants);

    Conforming conforming(Asked asked);

    List<DeviationCount> deviations(Asked asked, int limit);

    List<CountyRow> counties(Asked asked);

    List<Quarter> countyQuarters(Asked asked);

    /** The newest first, before an id. */
    List<CaseRow> cases(Asked asked, Pick pick, long before, int limit);
}
