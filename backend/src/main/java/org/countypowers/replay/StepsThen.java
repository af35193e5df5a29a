package org.countypowers.replay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.countypowers.audit.TrailEvent;
import org.countypowers.casework.CaseRecord.Said;
import org.countypowers.document.Attachment;
import org.countypowers.replay.ReplayStep.SeenFile;
import org.countypowers.replay.ReplayStep.SeenPaper;
import org.countypowers.replay.ReplayStep.Vouched;

/** Walks through a case's trail once and keeps, at each step, what lay there before it. */
final class StepsThen {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Map<String, Said> said;
    private final Map<String, Attachment> kept;
    private final List<SeenFile> files = new ArrayList<>();
    private final Set<Integer> materials = new TreeSet<>();
    private final List<SeenPaper> papers = new ArrayList<>();
    private final ClocksThen clocks = new ClocksThen();
    private final Set<String> done = new LinkedHashSet<>();
    private String definition = "";

    private StepsThen(Collection<Said> said, Collection<Attachment> kept) {
        this.said = said.stream().collect(Collectors.toMap(Said::taskId, Function.identity(), (one, other) -> one));
        this.kept = kept.stream().collect(Collectors.toMap(Attachment::hash, Function.identity(), (one, other) -> one));
    }

    /** @param current where the case stands today */
    static List<ReplayStep> of(
            List<TrailEvent> events, Collection<Said> said, Collection<Attachment> kept, List<String> current) {
        List<List<TrailEvent>> groups = StepsOfTrail.of(events);
        StepsThen then = new StepsThen(said, kept);
        List<ReplayStep> steps = new ArrayList<>();
        for (int no = 0; no < groups.size(); no++) {
            List<String> here = groups.subList(no, groups.size()).stream()
                    .map(StepsThen::element)
                    .filter(element -> !element.isEmpty())
                    .findFirst()
                    .map(List::of)
                    .orElse(current);
            steps.add(then.step(no + 1, groups.get(no), here));
            groups.get(no).forEach(then::tell);
        }
        return steps;
    }

    private ReplayStep step(int number, List<TrailEvent> events, List<String> here) {
        Optional<TrailEvent> opinion = events.stream()
                .filter(event -> event.action().equals("case.opinion"))
                .findFirst();
        Optional<Said> answered = opinion.map(event -> said.get(event.after().getOrDefault("task", "")));
        return new ReplayStep(
                number,
                List.copyOf(events),
                answered,
                opinion.map(event -> vouched(event, answered)).orElse(Vouched.NOTHING),
                List.copyOf(files),
                Set.copyOf(materials),
                List.copyOf(papers),
                clocks.now(),
                model(events, answered),
                List.copyOf(done),
                here);
    }

    private static Vouched vouched(TrailEvent event, Optional<Said> answered) {
        String digest = event.after().get("answersDigest");
        boolean sameWords = answered.filter(
                        given -> given.opinion().equals(event.after().getOrDefault("opinion", "")))
                .filter(given -> given.outcome().equals(event.after().getOrDefault("outcome", "")))
                .isPresent();
        if (!sameWords) {
            return Vouched.ALTERED;
        }
        if (digest == null) {
            return Vouched.NOT_KEPT;
        }
        return answered.filter(given -> given.answersDigest().equals(digest)).isPresent()
                ? Vouched.AGREES
                : Vouched.ALTERED;
    }

    /** The model by which the step was done; what the step itself starts is only its model where there was none. */
    private String model(List<TrailEvent> events, Optional<Said> answered) {
        Optional<String> own = answered.map(Said::definitionId).filter(id -> !id.isEmpty());
        if (own.isPresent()) {
            return own.get();
        }
        return definition.isEmpty()
                ? events.stream()
                        .map(StepsThen::started)
                        .filter(id -> !id.isEmpty())
                        .findFirst()
                        .orElse("")
                : definition;
    }

    private static String element(List<TrailEvent> events) {
        return events.stream()
                .filter(event -> event.action().equals("case.opinion"))
                .map(event -> event.after().getOrDefault("step", ""))
                .findFirst()
                .orElse("");
    }

    private static String started(TrailEvent event) {
        return event.action().equals("process.start") || event.action().equals("process.migrate")
                ? event.after().getOrDefault("definition", "")
                : "";
    }

    private void tell(TrailEvent event) {
        Map<String, String> after = event.after();
        clocks.tell(event);
        switch (event.action()) {
            case "case.register" -> materials.addAll(numbers(after.getOrDefault("materials", "")));
            case "case.attach" -> files.add(file(after));
            case "paper.issue" -> papers.add(new SeenPaper(after.getOrDefault("kind", ""), event.subject()));
            case "case.opinion", "process.step" -> done.add(after.getOrDefault("step", ""));
            default -> definition = started(event).isEmpty() ? definition : started(event);
        }
        if (event.action().equals("case.opinion")) {
            Optional.ofNullable(said.get(after.getOrDefault("task", "")))
                    .map(given -> given.answers().get("received"))
                    .ifPresent(received -> materials.addAll(numbers(received.toString())));
        }
    }

    private SeenFile file(Map<String, String> after) {
        String hash = after.getOrDefault("hash", "");
        Attachment found = kept.get(hash);
        return new SeenFile(
                after.getOrDefault("file", ""),
                numbers(after.getOrDefault("material", "0")).stream()
                        .findFirst()
                        .orElse(0),
                hash,
                found == null ? null : found.id());
    }

    static Set<Integer> numbers(String text) {
        Set<Integer> numbers = new TreeSet<>();
        Matcher each = NUMBER.matcher(text);
        while (each.find()) {
            numbers.add(Integer.valueOf(each.group()));
        }
        return numbers;
    }
}
