package org.countypowers.reporting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.countypowers.audit.Stream;
import org.countypowers.audit.Trail;
import org.countypowers.audit.TrailEvent;
import org.countypowers.deadline.OfficeHours;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.Level;
import org.countypowers.reporting.domain.CourseStore;
import org.countypowers.reporting.domain.CourseStore.CourseRow;
import org.countypowers.reporting.domain.CourseStore.DeviationRow;
import org.countypowers.reporting.domain.CourseStore.Facts;
import org.countypowers.reporting.domain.CourseStore.StepRow;
import org.countypowers.reporting.domain.CourseStore.VariantRow;
import org.countypowers.reporting.domain.CourseStore.Waiting;
import org.countypowers.reporting.domain.Deviation;
import org.countypowers.reporting.domain.Pass;
import org.countypowers.reporting.domain.Replay;
import org.countypowers.reporting.domain.Stretches;
import org.countypowers.reporting.domain.Stretches.Whose;
import org.countypowers.reporting.domain.Told;
import org.springframework.stereotype.Component;

/** Reads a case's course out of its trail. */
@Component
class CourseOfTrail {
    private static final int EVENTS = 500;
    private static final String INTAKE = "case-intake";
    private static final String DECISION = "case-decision";
    private static final int MOST_DEVIATIONS = 100;

    private final Trail trail;
    private final ModelGraphs graphs;
    private final OfficeHours hours;
    private final Bodies bodies;
    private final CourseStore store;
    private final Clock clock;

    CourseOfTrail(Trail trail, ModelGraphs graphs, OfficeHours hours, Bodies bodies, CourseStore store, Clock clock) {
        this.trail = trail;
        this.graphs = graphs;
        this.hours = hours;
        this.bodies = bodies;
        this.store = store;
        this.clock = clock;
    }

    /** The rows of one case. */
    record Rows(CourseRow course, List<StepRow> steps, List<DeviationRow> deviations, VariantRow variant) {}

    /** @return nothing where the trail tells of no beginning */
    Optional<Rows> of(Facts facts, List<Waiting> waiting) {
        Replay replay = new Replay(graphs::of);
        Stretches stretches = new Stretches();
        CourseEnds ends = new CourseEnds();
        List<TrailEvent> events = trail.read(Stream.ofCase(facts.id()), 0, EVENTS);
        while (!events.isEmpty()) {
            for (TrailEvent event : events) {
                Told told = told(event);
                replay.take(told);
                stretches.take(told);
                ends.take(told);
            }
            long last = events.get(events.size() - 1).seq();
            events = events.size() < EVENTS ? List.of() : trail.read(Stream.ofCase(facts.id()), last, EVENTS);
        }
        if (ends.began() == null) {
            return Optional.empty();
        }
        stretches.close();
        if (ends.ended() == null) {
            LocalDateTime now = LocalDateTime.now(clock.withZone(OfficeTime.ZONE));
            waiting.forEach(each -> replay.waits(each.definitionId(), each.step(), each.unitId(), now));
        } else {
            replay.ended();
        }
        return Optional.of(rows(facts, replay, stretches, ends));
    }

    private static Told told(TrailEvent event) {
        return new Told(
                LocalDateTime.ofInstant(event.at(), OfficeTime.ZONE),
                event.actor().unitId(),
                event.action(),
                event.subject(),
                event.before(),
                event.after());
    }

    private Rows rows(Facts facts, Replay replay, Stretches stretches, CourseEnds ends) {
        List<StepRow> steps = new ArrayList<>();
        CourseTally tally = new CourseTally();
        Map<String, Integer> models = new HashMap<>();
        for (Pass pass : replay.passes()) {
            Map<Whose, Integer> minutes = Map.of();
            if (!pass.open()) {
                String division = division(pass.unitId(), facts.countyCode());
                minutes = stretches.of(pass, (from, to) -> hours.between(from, to, division));
                tally.add(bodies.division(division).level(), minutes);
            }
            int away = minutes.getOrDefault(Whose.APPLICANT, 0) + minutes.getOrDefault(Whose.EXCLUDED, 0);
            steps.add(new StepRow(
                    facts.id(),
                    steps.size() + 1,
                    models.computeIfAbsent(pass.definition(), this::model),
                    facts.matterId(),
                    facts.countyCode(),
                    ends.endedOn(),
                    pass.after(),
                    pass.step(),
                    pass.open() ? 1 : 0,
                    minutes.getOrDefault(Whose.WAITING, 0),
                    minutes.getOrDefault(Whose.WORKING, 0),
                    away));
        }
        List<DeviationRow> deviations = new ArrayList<>();
        for (Deviation each :
                replay.deviations().stream().limit(MOST_DEVIATIONS).toList()) {
            deviations.add(new DeviationRow(
                    facts.id(),
                    deviations.size() + 1,
                    models.computeIfAbsent(each.definition(), this::model),
                    each.kind().name(),
                    each.after(),
                    each.step()));
        }
        VariantRow variant = variant(replay);
        CourseRow course = course(facts, replay, stretches, ends, tally, variant, deviations.size());
        return new Rows(course, steps, deviations, variant);
    }

    private CourseRow course(
            Facts facts,
            Replay replay,
            Stretches stretches,
            CourseEnds ends,
            CourseTally tally,
            VariantRow variant,
            int deviations) {
        return new CourseRow(
                facts.id(),
                facts.matterId(),
                facts.countyCode(),
                followed(replay, INTAKE),
                followed(replay, DECISION),
                ends.outcome().name(),
                ends.began().toLocalDate(),
                facts.acceptedOn(),
                facts.decidedOn(),
                ends.endedOn(),
                variant.variant(),
                stretches.supplements(),
                facts.limited() ? 1 : 0,
                facts.limited() && !facts.late() ? 1 : 0,
                deviations,
                ends.ended() == null ? 0 : hours.between(ends.began(), ends.ended(), facts.countyCode()),
                tally.applicant(),
                tally.excluded(),
                tally.waited(Level.COUNTY),
                tally.worked(Level.COUNTY),
                tally.waited(Level.CITY),
                tally.worked(Level.CITY),
                tally.waited(Level.PROVINCE),
                tally.worked(Level.PROVINCE));
    }

    private VariantRow variant(Replay replay) {
        List<Pass> done = replay.passes().stream()
                .filter(pass -> pass.human() && !pass.open())
                .toList();
        String ids = done.stream().map(Pass::step).collect(Collectors.joining("\n"));
        String names = done.stream()
                .map(pass -> graphs.of(pass.definition()).name(pass.step()))
                .collect(Collectors.joining("\n"));
        return new VariantRow(hash(ids + "\n\n" + names), names);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The release by which a process of the case ran last; 0 when it did not. */
    private int followed(Replay replay, String process) {
        String definition = replay.followed().get(process);
        return definition == null ? 0 : model(definition);
    }

    /** The engine's ids begin with the key of the process. */
    private int model(String definition) {
        int end = definition.indexOf(':');
        return store.model(definition, end < 0 ? definition : definition.substring(0, end));
    }

    /** Where a body sits; what the system did is counted as the county's. */
    private String division(String unitId, String county) {
        try {
            return unitId.isEmpty() ? county : bodies.body(unitId).divisionCode();
        } catch (NoSuchElementException gone) {
            return county;
        }
    }
}
