package org.countypowers.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An export's files, as of one moment: seals, events with the leaves that seal them, the rows and documents of which they speak, and
 * what the export says of itself.
 */
@Component
class ExportedTrail {
    private static final String MANIFEST = "manifest.json";
    /** Few, since one event may carry some megabytes. */
    private static final int PAGE = 200;

    private final ExportStore store;
    private final SealStore seals;
    private final List<Evidence> evidence;
    private final ObjectProvider<Actors> actors;
    private final TransactionTemplate moment;

    ExportedTrail(
            ExportStore store,
            SealStore seals,
            List<Evidence> evidence,
            ObjectProvider<Actors> actors,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.seals = seals;
        this.evidence = evidence;
        this.actors = actors;
        moment = new TransactionTemplate(transactions);
        moment.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        moment.setReadOnly(true);
    }

    /** Cases in groups of some hundred at most, the same ones however often they are asked for. */
    interface Groups {
        void each(Group group) throws IOException;
    }

    interface Group {
        void take(List<Long> caseIds) throws IOException;
    }

    /** @param cases null for all streams @param beside one stream more @param readings whether with the streams of letters */
    record Extent(Groups cases, Stream beside, boolean readings) {
        static Extent whole(boolean readings) {
            return new Extent(null, null, readings);
        }

        static Extent ofCase(long caseId) {
            return new Extent(group -> group.take(List.of(caseId)), null, true);
        }
    }

    String officer() {
        return actors.getIfAvailable(() -> () -> Actor.SYSTEM).current().officerId();
    }

    /** @param facts what the manifest says beside the hashes of the files */
    void write(Extent extent, Map<String, String> facts, OutputStream out) {
        moment.executeWithoutResult(status -> {
            try (ExportZip zip = new ExportZip(out)) {
                zip.file(Verification.SEALS, this::seals);
                zip.file(Verification.EVENTS, json -> events(extent, json));
                evidence(Evidence.File.CASES, Verification.CASES, extent, zip);
                evidence(Evidence.File.REGISTER, Verification.REGISTER, extent, zip);
                evidence(Evidence.File.DOCUMENTS, Verification.DOCUMENTS, extent, zip);
                zip.manifest(MANIFEST, facts);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private void events(Extent extent, JsonGenerator json) throws IOException {
        if (extent.cases() == null) {
            walk(Place.start(), extent.readings(), json);
            if (!extent.readings()) {
                withhold(json);
            }
            return;
        }
        extent.cases().each(ids -> walk(Place.of(Stream.Kind.CASE.name(), names(ids)), true, json));
        if (extent.beside() != null) {
            Stream beside = extent.beside();
            walk(Place.of(beside.kind().name(), List.of(beside.id())), true, json);
        }
    }

    private static List<String> names(List<Long> ids) {
        return ids.stream().map(String::valueOf).toList();
    }

    private void evidence(Evidence.File file, String name, Extent extent, ExportZip zip) throws IOException {
        zip.file(name, json -> {
            EvidenceLines lines = new EvidenceLines(json);
            for (Evidence each : evidence) {
                if (each.file() == file && extent.cases() == null) {
                    each.write(null, lines);
                } else if (each.file() == file) {
                    extent.cases().each(ids -> each.write(ids, lines));
                }
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
