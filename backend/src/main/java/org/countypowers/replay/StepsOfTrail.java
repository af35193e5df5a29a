package org.countypowers.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.countypowers.audit.TrailEvent;

/** Which events are one step: what an officer does in one command, or the system in one run. */
final class StepsOfTrail {
    /** An officer's command begins with one of these; the rest of its transaction follows from it. */
    private static final Set<String> ACTS = Set.of("case.register", "case.opinion");

    /** Whoever reads changes nothing. */
    private static final Set<String> READING = Set.of(
            "case.reveal",
            "case.lentRead",
            "paper.print",
            "replay.open",
            "replay.reveal",
            "replay.pack",
            "replay.packed");

    /** Who takes a task does so in order to do what comes next. */
    static final String TAKING = "work.";

    private static final String ATTACH = "case.attach";
    /** Events of one transaction lie closer together than two acts of one officer. */
    private static final Duration TOGETHER = Duration.ofSeconds(30);

    private StepsOfTrail() {}

    static List<List<TrailEvent>> of(List<TrailEvent> events) {
        List<List<TrailEvent>> steps = new ArrayList<>();
        List<TrailEvent> taken = new ArrayList<>();
        TrailEvent before = null;
        for (TrailEvent event : events) {
            if (READING.contains(event.action())) {
                continue;
            }
            if (event.action().startsWith(TAKING)) {
                taken.add(event);
                continue;
            }
            if (before == null || begins(event, before)) {
                steps.add(new ArrayList<>());
            }
            List<TrailEvent> step = steps.get(steps.size() - 1);
            step.addAll(taken);
            step.add(event);
            taken.clear();
            before = event;
        }
        if (!steps.isEmpty()) {
            steps.get(steps.size() - 1).addAll(taken);
        }
        return steps;
    }

    private static boolean begins(TrailEvent event, TrailEvent before) {
        boolean files = event.action().equals(ATTACH) != before.action().equals(ATTACH);
        return ACTS.contains(event.action())
                || files
                || !event.actor().officerId().equals(before.actor().officerId())
                || Duration.between(before.at(), event.at()).compareTo(TOGETHER) > 0;
    }
}
