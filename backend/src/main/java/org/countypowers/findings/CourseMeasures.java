package org.countypowers.findings;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countypowers.audit.TrailEvent;
import org.countypowers.casework.ExaminedCases;
import org.countypowers.deadline.OfficeTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What can be seen from the course of a case alone. */
@Configuration(proxyBeanMethods = false)
class CourseMeasures {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final Set<String> REFUSALS = Set.of("refuse", "notThisOrgan", "notRequired", "returned");
    /** In their order; each by another person. */
    private static final List<String> STEPS =
            List.of(ExaminedCases.EXAMINATION, ExaminedCases.REVIEW, ExaminedCases.APPROVAL);

    private record Single(Measure measure, Function<CaseEvents, Optional<Measured>> each) implements CaseMeasure {
        @Override
        public List<Measured> of(List<CaseEvents> cases, FindingRule rule) {
            return cases.stream().map(each).flatMap(Optional::stream).toList();
        }
    }

    @Bean
    CaseMeasure sameHands() {
        return new Single(Measure.SAME_HANDS, CourseMeasures::hands);
    }

    @Bean
    CaseMeasure secondsToApproval() {
        return new Single(Measure.SECONDS, CourseMeasures::seconds);
    }

    @Bean
    CaseMeasure reasonsOfRefusal() {
        return new Single(Measure.REASONS, CourseMeasures::reasons);
    }

    @Bean
    CaseMeasure orderOfSteps() {
        return new Single(Measure.STEP_ORDER, CourseMeasures::order);
    }

    static Optional<Measured> hands(CaseEvents about) {
        Map<String, List<TrailEvent>> byOfficer = STEPS.stream()
                .map(about::opinionAt)
                .flatMap(Optional::stream)
                .collect(Collectors.groupingBy(event -> event.actor().officerId()));
        return byOfficer.values().stream()
                .max(Comparator.comparingInt(List::size))
                .map(most -> Measured.of(
                        about,
                        most.size(),
                        most.get(most.size() - 1),
                        most.stream().map(CourseMeasures::opinion).toList()));
    }

    static Optional<Measured> seconds(CaseEvents about) {
        return about.opinionAt(ExaminedCases.APPROVAL)
                .flatMap(approval -> about.opinionBefore(approval).map(before -> {
                    int seconds = Math.toIntExact(Math.min(
                            Integer.MAX_VALUE,
                            Duration.between(before.at(), approval.at()).toSeconds()));
                    return Measured.of(about, seconds, approval, List.of(opinion(before), opinion(approval)));
                }));
    }

    static Optional<Measured> reasons(CaseEvents about) {
        return about.last(CaseEvents.REFUSED).map(refused -> {
            List<TrailEvent> refusing = about.opinions().stream()
                    .filter(event -> REFUSALS.contains(event.after().get("outcome")))
                    .toList();
            int longest = refusing.stream()
                    .mapToInt(event -> length(event.after().get("opinion")))
                    .max()
                    .orElse(0);
            TrailEvent by = refusing.isEmpty() ? refused : refusing.get(refusing.size() - 1);
            return Measured.of(
                    about,
                    longest,
                    by,
                    Stream.concat(
                                    Stream.of(Fact.at(refused, "event", refused.action())),
                                    refusing.stream()
                                            .map(event -> Fact.at(
                                                    event,
                                                    "reasons",
                                                    event.actor().name(),
                                                    event.after().get("step"),
                                                    length(event.after().get("opinion")))))
                            .toList());
        });
    }

    private static int length(String text) {
        return text == null ? 0 : text.strip().length();
    }

    /** Acceptance, examination, review, approval, decision, end; who moved the case or returned it began anew. */
    static Optional<Measured> order(CaseEvents about) {
        TrailEvent decided = about.last(CaseEvents.DECIDED).orElse(null);
        boolean saysDecided = about.about().decidedOn() != null;
        if (!saysDecided && decided == null) {
            return Optional.empty();
        }
        List<Fact> faults = new ArrayList<>();
        if (decided == null) {
            faults.add(Fact.of("order.unsaid", about.about().decidedOn()));
        }
        TrailEvent accepted = about.first(CaseEvents.ACCEPTED).orElse(null);
        TrailEvent approval = about.opinionAt(ExaminedCases.APPROVAL).orElse(null);
        if (accepted == null) {
            faults.add(Fact.of("order.missing", "case.accept"));
        }
        if (approval == null) {
            faults.add(Fact.of("order.noStep", ExaminedCases.APPROVAL));
        }
        List<TrailEvent> course = Stream.of(
                        accepted,
                        about.opinionAt(ExaminedCases.EXAMINATION).orElse(null),
                        about.opinionAt(ExaminedCases.REVIEW).orElse(null),
                        approval,
                        decided,
                        about.first(CaseEvents.CLOSED).orElse(null))
                .filter(Objects::nonNull)
                .toList();
        for (int no = 1; no < course.size(); no++) {
            TrailEvent before = course.get(no - 1);
            TrailEvent then = course.get(no);
            if (then.seq() < before.seq() || then.at().isBefore(before.at())) {
                faults.add(Fact.at(then, "order.wrong", name(then), time(then), name(before), time(before)));
            }
        }
        return Optional.of(Measured.of(about, faults.size(), approval == null ? decided : approval, faults));
    }

    private static String name(TrailEvent event) {
        return event.after().getOrDefault("step", event.action());
    }

    private static String time(TrailEvent event) {
        return event.at().atZone(OfficeTime.ZONE).format(TIME);
    }

    private static Fact opinion(TrailEvent event) {
        return Fact.at(event, "opinion", event.actor().name(), event.after().get("step"), time(event));
    }
}
