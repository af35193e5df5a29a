package org.countypowers.replay;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countypowers.audit.TrailEvent;
import org.countypowers.replay.ReplayStep.SeenClock;

/** How the clocks of a case stood, by what the trail had said of them until then. */
final class ClocksThen {
    private final Map<String, SeenClock> clocks = new LinkedHashMap<>();

    List<SeenClock> now() {
        return List.copyOf(clocks.values());
    }

    void tell(TrailEvent event) {
        String kind = event.subject();
        Map<String, String> said = event.after();
        if (event.action().equals("clock.start")) {
            // A kind that ran before, such as the five days of an earlier receipt, is put behind.
            clocks.remove(kind);
            clocks.put(
                    kind, new SeenClock(kind, said.get("holder"), said.get("article"), due(said, null), false, false));
            return;
        }
        SeenClock was = clocks.get(kind);
        if (was == null || !event.action().startsWith("clock.")) {
            return;
        }
        clocks.put(
                kind,
                new SeenClock(
                        kind,
                        said.getOrDefault("holder", was.holder()),
                        was.article(),
                        due(said, was.dueOn()),
                        event.action().equals("clock.suspend")
                                || was.suspended() && !event.action().equals("clock.resume"),
                        was.stopped() || event.action().equals("clock.stop")));
    }

    private static LocalDate due(Map<String, String> said, LocalDate otherwise) {
        String due = said.get("due");
        return due == null ? otherwise : LocalDate.parse(due);
    }
}
