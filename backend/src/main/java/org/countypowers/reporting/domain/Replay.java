package org.countypowers.reporting.domain;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Walks a case's steps through the models of its releases, as its trail tells them, and notes where they leave them.
 *
 * <p>A case that was moved to another release is judged by the new one from then on, but for the first step after. Where a model
 * forks, a step conforms when it may follow any that was done before it.
 */
public final class Replay {
    private final Function<String, ModelGraph> models;
    private final List<Run> runs = new ArrayList<>();
    private final Map<String, LocalDateTime> claims = new HashMap<>();
    private final List<Pass> passes = new ArrayList<>();
    private final List<Deviation> deviations = new ArrayList<>();
    private final Map<String, String> followed = new HashMap<>();

    public Replay(Function<String, ModelGraph> models) {
        this.models = models;
    }

    private record Token(String step, LocalDateTime at) {}

    private static final class Run {
        private String process;
        private String definition;
        private ModelGraph model;
        private final List<Token> tokens = new ArrayList<>();
        private boolean moved;

        private Token leading(String step) {
            for (int no = tokens.size() - 1; no >= 0; no--) {
                if (model.leads(tokens.get(no).step(), step)) {
                    return tokens.get(no);
                }
            }
            return null;
        }

        private Token last() {
            return tokens.get(tokens.size() - 1);
        }
    }

    public void take(Told told) {
        switch (told.action()) {
            case "process.start" -> start(told);
            case "process.migrate" -> move(told);
            case "process.end" -> runs.clear();
            case "work.claim" -> claims.put(told.after().get("task"), told.at());
            case "case.opinion" -> done(told, true);
            case "process.step" -> done(told, false);
            default -> {}
        }
    }

    /** Notes where the case waits now. */
    public void waits(String definition, String step, String unitId, LocalDateTime now) {
        Run run = running(step);
        Token from = run == null ? null : run.leading(step);
        passes.add(new Pass(
                definition,
                step,
                from == null ? ModelGraph.START : from.step(),
                true,
                unitId,
                from == null ? now : from.at(),
                null,
                null));
    }

    /** The case has ended: whatever still runs should have come to an end of its model. */
    public void ended() {
        for (Run run : runs) {
            if (run.tokens.stream().noneMatch(token -> run.model.mayEnd(token.step()))) {
                deviations.add(new Deviation(
                        run.definition, Deviation.Kind.NOT_FINISHED, run.last().step(), ""));
            }
        }
    }

    public List<Pass> passes() {
        return List.copyOf(passes);
    }

    public List<Deviation> deviations() {
        return List.copyOf(deviations);
    }

    /** The definition by which each process of the case ran last. */
    public Map<String, String> followed() {
        return Map.copyOf(followed);
    }

    private void start(Told told) {
        Run run = new Run();
        run.process = told.after().getOrDefault("process", "");
        follow(run, told.after().get("definition"));
        run.tokens.add(new Token(ModelGraph.START, told.at()));
        runs.add(run);
    }

    private void move(Told told) {
        runs.stream()
                .filter(run -> run.definition.equals(told.before().get("definition")))
                .forEach(run -> {
                    follow(run, told.after().get("definition"));
                    run.moved = true;
                });
    }

    private void follow(Run run, String definition) {
        run.definition = definition;
        run.model = models.apply(definition);
        followed.put(run.process, definition);
    }

    /** Acceptance starts the next process within a step of the one before: both run for a moment. */
    private Run running(String step) {
        Run knowing = null;
        for (int no = runs.size() - 1; no >= 0; no--) {
            Run run = runs.get(no);
            if (run.leading(step) != null) {
                return run;
            }
            knowing = knowing == null && run.model.has(step) ? run : knowing;
        }
        return knowing != null || runs.isEmpty() ? knowing : runs.get(runs.size() - 1);
    }

    private void done(Told told, boolean human) {
        String step = told.after().get("step");
        Run run = running(step);
        if (run == null) {
            return;
        }
        Token from = run.leading(step);
        boolean foreign = !run.model.has(step);
        if (from == null && !(run.moved && !foreign)) {
            deviations.add(new Deviation(
                    run.definition,
                    foreign ? Deviation.Kind.NOT_IN_MODEL : Deviation.Kind.OUT_OF_ORDER,
                    run.last().step(),
                    step));
        }
        Token before = from == null ? run.last() : from;
        LocalDateTime claimed = claims.getOrDefault(told.after().getOrDefault("task", ""), before.at());
        passes.add(new Pass(
                run.definition,
                step,
                before.step(),
                human,
                told.unitId(),
                before.at(),
                claimed.isBefore(before.at()) ? before.at() : claimed,
                told.at()));
        if (!foreign) {
            if (!run.model.forks()) {
                run.tokens.clear();
            }
            run.tokens.add(new Token(step, told.at()));
            run.moved = false;
        }
    }
}
