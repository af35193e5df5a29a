package org.countypowers.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.catalog.TableOutput;
import org.countypowers.catalog.TableOutput.Format;
import org.countypowers.deadline.OfficeHours;
import org.countypowers.reporting.CourseReport.Conformance;
import org.countypowers.reporting.CourseReport.County;
import org.countypowers.reporting.CourseReport.Variants;
import org.countypowers.reporting.TrailExcerpt.Words;
import org.countypowers.reporting.domain.CourseFigures.CountyRow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a table of {@link CourseReport} away; the trail knows of it before the first byte leaves. It names nobody and no case. */
@Service
@PreAuthorize("hasAuthority('TRAIL_READ')")
public class CourseSheet {
    /** A part of the page; its columns are words of {@code course.column}. */
    public enum Part {
        STEPS("step", "passes", "median", "p90", "waited", "worked", "away", "waiting"),
        TRANSITIONS("from", "to", "passes", "median", "p90"),
        VARIANTS("sequence", "cases", "share", "median"),
        DEVIATIONS("process", "kind", "after", "step", "cases"),
        COUNTIES(
                "code",
                "county",
                "cases",
                "median",
                "within",
                "refused",
                "supplemented",
                "applicant",
                "countyWait",
                "countyWork",
                "cityWait",
                "cityWork",
                "provinceWait",
                "provinceWork",
                "excluded");

        private final List<String> columns;

        Part(String... columns) {
            this.columns = List.of(columns);
        }
    }

    private final CourseReport report;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    CourseSheet(CourseReport report, ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.report = report;
        this.events = events;
        this.transaction = transaction;
    }

    /** @param names what a step or a procedure is called in the reader's language, given what its model calls it */
    public void write(
            Part part,
            CourseQuestion question,
            Format format,
            Words words,
            UnaryOperator<String> names,
            OutputStream out)
            throws IOException {
        List<List<String>> lines = lines(part, question, words, names);
        Map<String, Object> facts = new TreeMap<>(Map.of(
                "part",
                part,
                "format",
                format,
                "from",
                question.from(),
                "to",
                question.to(),
                "matter",
                question.matterId(),
                "county",
                question.county()));
        facts.values().removeIf(""::equals);
        transaction.executeWithoutResult(status ->
                events.publishEvent(Auditable.of(Stream.ofConfiguration("courses"), "courses.export", "", facts)));
        List<String> columns = part.columns.stream()
                .map(column -> words.of("course.column." + column))
                .toList();
        new TableOutput("courses", columns)
                .write(
                        format,
                        sheet -> {
                            for (List<String> line : lines) {
                                sheet.add(line);
                            }
                        },
                        out);
    }

    private List<List<String>> lines(Part part, CourseQuestion question, Words words, UnaryOperator<String> names) {
        return switch (part) {
            case STEPS -> report.picture(question).steps().stream()
                    .map(step -> List.of(
                            names.apply(step.name()),
                            String.valueOf(step.passes()),
                            days(step.median()),
                            days(step.p90()),
                            days(step.waited()),
                            days(step.worked()),
                            days(step.away()),
                            String.valueOf(step.waiting())))
                    .toList();
            case TRANSITIONS -> report.picture(question).transitions().stream()
                    .map(each -> List.of(
                            each.from().isEmpty() ? words.of("course.beginning") : names.apply(each.fromName()),
                            names.apply(each.toName()),
                            String.valueOf(each.passes()),
                            days(each.median()),
                            days(each.p90())))
                    .toList();
            case VARIANTS -> variants(report.variants(question), words, names);
            case DEVIATIONS -> deviations(report.conformance(question), words, names);
            case COUNTIES -> report.counties(question).stream()
                    .map(CourseSheet::county)
                    .toList();
        };
    }

    private static List<List<String>> variants(Variants variants, Words words, UnaryOperator<String> names) {
        List<List<String>> lines = new ArrayList<>();
        variants.listed()
                .forEach(each -> lines.add(List.of(
                        String.join(" → ", each.steps().stream().map(names).toList()),
                        String.valueOf(each.cases()),
                        percent(each.cases(), variants.cases()),
                        days(each.median()))));
        if (variants.rarer() > 0) {
            lines.add(List.of(
                    words.of("course.rarer"),
                    String.valueOf(variants.rarer()),
                    percent(variants.rarer(), variants.cases()),
                    ""));
        }
        return lines;
    }

    private static List<List<String>> deviations(Conformance found, Words words, UnaryOperator<String> names) {
        return found.deviations().stream()
                .map(each -> List.of(
                        each.at().processKey(),
                        words.of("course.deviation." + each.at().kind()),
                        each.after().isEmpty() ? words.of("course.beginning") : names.apply(each.after()),
                        each.step().isEmpty() ? words.of("course.end") : names.apply(each.step()),
                        String.valueOf(each.at().cases())))
                .toList();
    }

    private static List<String> county(County county) {
        CountyRow sums = county.sums();
        long cases = sums.cases();
        return List.of(
                sums.code(),
                sums.name(),
                String.valueOf(cases),
                days(county.median()),
                percent(sums.within(), sums.limited()),
                percent(sums.refused(), cases),
                percent(sums.supplemented(), cases),
                days(sums.applicant(), cases),
                days(sums.countyWait(), cases),
                days(sums.countyWork(), cases),
                days(sums.cityWait(), cases),
                days(sums.cityWork(), cases),
                days(sums.provinceWait(), cases),
                days(sums.provinceWork(), cases),
                days(sums.excluded(), cases));
    }

    /** Working days of so many minutes, to a tenth. */
    public static String days(long minutes) {
        return days(minutes, 1);
    }

    /** Working days a case, to a tenth; of no case, nothing. */
    public static String days(long minutes, long cases) {
        return cases == 0 ? "" : String.format(Locale.ROOT, "%.1f", (double) minutes / OfficeHours.DAY / cases);
    }

    /** A share to a tenth of a per cent; of nothing, nothing. */
    public static String percent(long part, long whole) {
        return whole == 0 ? "" : String.format(Locale.ROOT, "%.1f%%", 100.0 * part / whole);
    }
}
