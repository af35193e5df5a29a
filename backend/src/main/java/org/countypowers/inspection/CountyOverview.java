package org.countypowers.inspection;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countypowers.catalog.TableOutput;
import org.countypowers.catalog.TableOutput.Format;
import org.countypowers.inspection.domain.VisitStore;
import org.countypowers.organisation.Bodies;
import org.countypowers.supervision.ObjectBook;
import org.countypowers.supervision.ObjectTally;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is watched over, due and failing, county by county and day by day, within the reader's scope. */
@Service
@PreAuthorize("hasAuthority('SUPERVISION_READ')")
@Transactional(readOnly = true)
public class CountyOverview {
    private final VisitStore store;
    private final ObjectBook objects;
    private final InspectionScope scope;
    private final InspectionTrail trail;
    private final Bodies bodies;
    private final Clock clock;

    CountyOverview(
            VisitStore store,
            ObjectBook objects,
            InspectionScope scope,
            InspectionTrail trail,
            Bodies bodies,
            Clock clock) {
        this.store = store;
        this.objects = objects;
        this.scope = scope;
        this.trail = trail;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** A county, or a town that has objects of its own. */
    public record Line(String divisionName, ObjectTally objects, CountyTally visits) {
        /** As the file has it, in the order of the page's columns. */
        List<String> cells() {
            return Stream.of(
                            divisionName,
                            objects.objects(),
                            objects.risky(),
                            objects.given(),
                            visits.coming(),
                            visits.overdue(),
                            visits.begun(),
                            visits.made(),
                            visits.passed(),
                            visits.failed(),
                            visits.rectifying(),
                            visits.late(),
                            visits.filed())
                    .map(String::valueOf)
                    .toList();
        }
    }

    /** Cost: one pass over the year's visits in scope and one over the objects; some hundred lines at most. */
    public List<Line> counties(int year) {
        Map<String, ObjectTally> watched =
                objects.byDivision().stream().collect(Collectors.toMap(ObjectTally::divisionCode, Function.identity()));
        Map<String, CountyTally> visited = store.byCounty(year, LocalDate.now(clock), scope.reading()).stream()
                .collect(Collectors.toMap(CountyTally::countyCode, Function.identity()));
        TreeSet<String> codes = new TreeSet<>(watched.keySet());
        codes.addAll(visited.keySet());
        return codes.stream()
                .map(code -> new Line(
                        bodies.division(code).name(),
                        watched.getOrDefault(code, new ObjectTally(code, 0, 0, 0)),
                        visited.getOrDefault(code, CountyTally.none(code))))
                .toList();
    }

    /** Days of the month on which something is due. */
    public List<DayTally> calendar(YearMonth month) {
        return store.byDay(month.atDay(1), month.atEndOfMonth(), scope.reading());
    }

    /** @param columns one word for each number, in the reader's language */
    @Transactional
    public void export(int year, List<String> columns, OutputStream out) throws IOException {
        List<Line> lines = counties(year);
        trail.tell("overview", "overview.export", String.valueOf(year), Map.of("rows", lines.size()));
        new TableOutput(String.valueOf(year), columns)
                .write(
                        Format.XLSX,
                        sheet -> {
                            for (Line line : lines) {
                                sheet.add(line.cells());
                            }
                        },
                        out);
    }
}
