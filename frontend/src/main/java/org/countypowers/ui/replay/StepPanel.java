package org.countypowers.ui.replay;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.countypowers.audit.TrailEvent;
import org.countypowers.casework.CaseRecords;
import org.countypowers.catalog.Matters;
import org.countypowers.organisation.Bodies;
import org.countypowers.replay.CaseReplay;
import org.countypowers.replay.Replay;
import org.countypowers.replay.ReplayStep;
import org.countypowers.replay.ReplayStep.SeenClock;
import org.countypowers.ui.casework.BpmnDiagram;
import org.countypowers.ui.casework.TrailWords;
import org.countypowers.ui.shell.Words;

/** One step: the diagram as it stood, what was there, what was done, the power behind it, the clocks. */
class StepPanel extends Div {
    private final transient Replay replay;
    private final transient CaseReplay replays;
    private final transient CaseRecords records;
    private final transient Bodies bodies;
    private final transient Matters matters;
    private final transient TrailWords words;

    StepPanel(Replay replay, CaseReplay replays, CaseRecords records, Bodies bodies, Matters matters) {
        this.replay = replay;
        this.replays = replays;
        this.records = records;
        this.bodies = bodies;
        this.matters = matters;
        words = new TrailWords(bodies);
        addClassName("replay");
    }

    void show(ReplayStep step) {
        removeAll();
        Div beside = new Div(part("replay.did", did(step)), part("replay.clocks", clocks(step.clocks())));
        replays.power(replay, step).ifPresent(check -> beside.add(new PowerSign(check)));
        beside.add(part("replay.seen", new SeenThen(step, replay.record(), replays, records, matters)));
        add(part("replay.diagram", diagram(step)), beside);
    }

    private Div part(String title, Component content) {
        return new Div(new H3(getTranslation(title)), content);
    }

    private Component diagram(ReplayStep step) {
        Div drawn = new Div();
        replays.diagram(step)
                .ifPresentOrElse(
                        diagram -> drawn.add(
                                new Paragraph(release(step)),
                                new Paragraph(getTranslation("replay.diagram.legend")),
                                new BpmnDiagram(diagram, getTranslation("replay.diagram"))),
                        () -> drawn.add(new Paragraph(getTranslation("replay.diagram.none"))));
        return drawn;
    }

    private String release(ReplayStep step) {
        return replays.release(step)
                .map(each -> getTranslation(
                        "replay.diagram.release",
                        Words.procedure(each.processKey(), each.name(), each.englishName()),
                        String.valueOf(each.version())))
                .orElseGet(() -> getTranslation("replay.diagram.noRelease"));
    }

    private Component did(ReplayStep step) {
        UnorderedList list = new UnorderedList();
        step.events().forEach(event -> list.add(new ListItem(said(event))));
        return list;
    }

    private String said(TrailEvent event) {
        String action = getTranslation("trail." + event.action());
        String details = words.of(event);
        return details.isEmpty() ? action : getTranslation("trail.pair", action, details);
    }

    private Component clocks(List<SeenClock> clocks) {
        if (clocks.isEmpty()) {
            return new Paragraph(getTranslation("replay.clocks.none"));
        }
        UnorderedList list = new UnorderedList();
        clocks.forEach(clock -> list.add(new ListItem(getTranslation(
                "replay.clocks.line",
                getTranslation("clock." + clock.kind()),
                bodies.body(clock.holder()).name(),
                String.valueOf(clock.dueOn()),
                getTranslation("replay.clocks." + state(clock)),
                clock.article()))));
        return list;
    }

    private static String state(SeenClock clock) {
        return clock.stopped() ? "stopped" : clock.suspended() ? "suspended" : "running";
    }
}
