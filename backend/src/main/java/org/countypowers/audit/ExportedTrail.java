package org.countypowers.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.countypowers.audit.domain.ExportStore;
import org.countypowers.audit.domain.ExportStore.Place;
import org.countypowers.audit.domain.ExportStore.SealedLeaf;
import org.countypowers.audit.domain.ExportStore.Step;
import org.countypowers.audit.domain.SealStore;
import org.countypowers.audit.domain.SealStore.SealRow;
import org.countypowers.audit.verifier.Algorithm;
import org.countypowers.audit.verifier.Merkle;
import org.countypowers.audit.verifier.Verification;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Seals, and events with the leaves that seal them, as lines of an export. */
@Component
class ExportedTrail {
    /** Few, since one event may carry some megabytes. */
    private static final int PAGE = 200;

    private final ExportStore store;
    private final SealStore seals;
    private final ObjectProvider<Actors> actors;

    ExportedTrail(ExportStore store, SealStore seals, ObjectProvider<Actors> actors) {
        this.store = store;
        this.seals = seals;
        this.actors = actors;
    }

    String officer() {
        return actors.getIfAvailable(() -> () -> Actor.SYSTEM).current().officerId();
    }

    /** @param caseId of one case, or null for all streams; @param readings whether with those of letters */
    void write(Long caseId, boolean readings, ExportZip zip) throws IOException {
        zip.file(Verification.SEALS, this::seals);
        zip.file(Verification.EVENTS, json -> {
            if (caseId != null) {
                walk(Place.of(Stream.Kind.CASE.name(), caseId.toString()), true, json);
                return;
            }
            walk(Place.start(), readings, json);
            if (!readings) {
                withhold(json);
            }
        });
    }

    private void seals(JsonGenerator json) throws IOException {
        long number = 0;
        for (List<SealRow> page = seals.after(number, PAGE); !page.isEmpty(); page = seals.after(number, PAGE)) {
            for (SealRow row : page) {
                json.writeRawValue(SealFile.seal(row).line());
                number = row.number();
            }
        }
    }

    private void walk(Place from, boolean readings, JsonGenerator json) throws IOException {
        Place place = from;
        for (List<Step> page = store.walk(place, readings, PAGE);
                !page.isEmpty();
                page = store.walk(place, readings, PAGE)) {
            for (Step step : page) {
                line(step, json);
                place = place.at(step);
            }
        }
    }

    private static void line(Step step, JsonGenerator json) throws IOException {
        json.writeStartArray();
        json.writeString(step.what().name().toLowerCase(java.util.Locale.ROOT));
        json.writeString(step.streamKind());
        json.writeString(step.streamId());
        switch (step.what()) {
            case EVENT -> event(step, json);
            case LEAF -> {
                json.writeNumber(step.fromSeq());
                json.writeNumber(step.seq());
                json.writeString(step.hash());
                json.writeNumber(step.sealNumber());
                json.writeNumber(step.leafNo());
                json.writeString(step.proof());
            }
            case HEAD -> {
                json.writeNumber(step.seq());
                json.writeString(step.hash());
            }
        }
        json.writeEndArray();
    }

    private static void event(Step event, JsonGenerator json) throws IOException {
        json.writeNumber(event.seq());
        json.writeString(event.happenedAt().toInstant(ZoneOffset.UTC).toString());
        json.writeString(event.officerId());
        json.writeString(event.officerName());
        json.writeString(event.unitId());
        json.writeString(event.address());
        json.writeString(event.action());
        json.writeString(event.subject());
        json.writeString(event.canonical());
        json.writeString(event.previousHash());
        json.writeString(event.hash());
    }

    /** Of streams that the reader may not see, no more than that their leaves are there: the hash of a leaf tells nothing of it. */
    private void withhold(JsonGenerator json) throws IOException {
        String id = "";
        long seq = 0;
        for (List<SealedLeaf> page = store.readingLeaves(id, seq, PAGE);
                !page.isEmpty();
                page = store.readingLeaves(id, seq, PAGE)) {
            for (SealedLeaf leaf : page) {
                byte[] hash = new Merkle(Algorithm.named(leaf.algorithm()).orElse(Algorithm.SHA256_ECDSA))
                        .leaf(Merkle.leafText(
                                leaf.streamKind(), leaf.streamId(), leaf.fromSeq(), leaf.toSeq(), leaf.hash()));
                json.writeStartArray();
                json.writeString("withheld");
                json.writeNumber(leaf.sealNumber());
                json.writeNumber(leaf.leafNo());
                json.writeString(HexFormat.of().formatHex(hash));
                json.writeString(leaf.proof());
                json.writeEndArray();
                id = leaf.streamId();
                seq = leaf.toSeq();
            }
        }
    }
}
