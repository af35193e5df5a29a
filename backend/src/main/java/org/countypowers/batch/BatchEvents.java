package org.countypowers.batch;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.batch.domain.BatchStore.BatchRow;
import org.countypowers.batch.domain.PairStore.Block;
import org.countypowers.batch.domain.PairStore.Mark;
import org.countypowers.batch.domain.PairStore.PairRow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the trail is told of a batch, in the same stream as the powers that come of it. */
@Component
class BatchEvents {
    private final ApplicationEventPublisher events;

    BatchEvents(ApplicationEventPublisher events) {
        this.events = events;
    }

    static Stream stream(String number) {
        return new Stream(Stream.Kind.REGISTER, "batch:" + number);
    }

    void tell(BatchRow batch, String action, Map<String, ?> after) {
        events.publishEvent(Auditable.of(stream(batch.number()), "delegation.batch." + action, batch.number(), after));
    }

    /** One bulk mark, with the rectangles that it was for; none of them means everything that waited. */
    void marked(
            BatchRow batch,
            Stage stage,
            List<Block> blocks,
            Mark mark,
            Map<String, Integer> byBody,
            List<PairRefusal> refusals) {
        Map<String, Object> after = new TreeMap<>();
        after.put("stage", stage);
        after.put("bodies", byBody);
        after.put("verdict", mark.verdict());
        after.put("form", mark.form());
        after.put("basis", mark.basis());
        after.put("scope", mark.scope());
        after.put("reason", mark.reason());
        if (mark.expected() != null) {
            after.put("expected", mark.expected());
        }
        after.put(
                "blocks",
                blocks.stream()
                        .map(block -> Map.of("matters", block.matterIds(), "divisions", block.divisionCodes()))
                        .toList());
        after.put("refused", refusals.stream().map(PairRefusal::pair).toList());
        tell(batch, "mark", after);
    }

    /** What a body handed in about each pair. */
    void judged(BatchRow batch, String stage, String body, List<PairRow> pairs) {
        Map<String, Object> after = new TreeMap<>();
        pairs.forEach(pair -> after.put(pair.pair(), pair.verdict() + reason(pair.verdictReason())));
        after.put("stage", stage);
        after.put("body", body);
        tell(batch, "judge", after);
    }

    void returned(BatchRow batch, List<PairRefusal> refusals) {
        Map<String, Object> after = new TreeMap<>();
        refusals.forEach(each -> after.put(each.pair(), BatchActs.reason(each)));
        tell(batch, "bar", after);
    }

    private static String reason(String reason) {
        return reason.isEmpty() ? "" : " " + reason;
    }
}
