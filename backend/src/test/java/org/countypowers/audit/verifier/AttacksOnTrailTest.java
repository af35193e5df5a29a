package org.countypowers.audit.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.countypowers.audit.verifier.Finding.Kind;
import org.countypowers.audit.verifier.GeneratedTrail.Chained;
import org.countypowers.audit.verifier.GeneratedTrail.Leaf;
import org.countypowers.audit.verifier.GeneratedTrail.Line;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way to change a trail that we know of, each ten times at random places of a generated one. */
abstract class AttacksOnTrailTest {
    private static final int TIMES = 10;

    @TempDir
    Path folder;

    abstract int events();

    Algorithm algorithm() {
        return Algorithm.SHA256_ECDSA;
    }

    static class SmallTest extends AttacksOnTrailTest {
        @Override
        int events() {
            return 300;
        }
    }

    static class NationalTest extends AttacksOnTrailTest {
        @Override
        int events() {
            return 100;
        }

        @Override
        Algorithm algorithm() {
            return Algorithm.SM3_SM2;
        }
    }

    @Tag("slow")
    static class LargeTest extends AttacksOnTrailTest {
        @Override
        int events() {
            return 100_000;
        }
    }

    interface Attack {
        /** @return a part of the place that is to be named */
        String on(GeneratedTrail trail) throws IOException, GeneralSecurityException;
    }

    /** One of the kinds must be found at the place each time. */
    private void found(Set<Kind> kinds, Attack attack) throws IOException, GeneralSecurityException {
        for (int time = 0; time < TIMES; time++) {
            long seed = System.nanoTime();
            System.out.println(algorithm() + " seed " + seed);
            GeneratedTrail trail = new GeneratedTrail(seed, events(), algorithm());
            Path kept = Files.writeString(
                    folder.resolve("kept.jsonl"),
                    trail.seals.stream().map(Seal::line).collect(Collectors.joining("\n")));
            Path key = Files.writeString(folder.resolve("key.pem"), trail.pem());
            String place = attack.on(trail);
            Report report = verify(trail, kept, key);
            assertThat(report.findings())
                    .as("seed %d", seed)
                    .anyMatch(finding ->
                            kinds.contains(finding.kind()) && finding.place().contains(place));
        }
    }

    private Report verify(GeneratedTrail trail, Path kept, Path key) throws IOException {
        Path file = folder.resolve("export.zip");
        trail.write(file);
        return Verification.of(new Verification.Sources(file, kept, key, null));
    }

    private static String name(Chained stream) {
        return stream.kind + ":" + stream.id;
    }

    @Test
    void a_clean_trail_raises_no_alarm() throws Exception {
        for (int time = 0; time < TIMES; time++) {
            GeneratedTrail trail = new GeneratedTrail(time, events(), algorithm());
            Path kept = Files.writeString(
                    folder.resolve("kept.jsonl"),
                    trail.seals.stream().map(Seal::line).collect(Collectors.joining("\n")));
            Report report = verify(trail, kept, Files.writeString(folder.resolve("key.pem"), trail.pem()));
            assertThat(report.findings()).isEmpty();
            assertThat(report.events()).isEqualTo(events() + 1);
        }
    }

    @Test
    void an_edited_event_is_found() throws Exception {
        found(Set.of(Kind.EVENT_ALTERED), trail -> {
            Chained stream = trail.sealedStream(1);
            int at = trail.random.nextInt(stream.events.size());
            Line event = stream.events.get(at);
            String other = event.canonical().replace("同意", "驳回");
            stream.events.set(at, event.with(other, event.previous(), event.hash()));
            return name(stream) + " " + (at + 1);
        });
    }

    @Test
    void an_event_edited_with_its_hash_breaks_the_chain_or_the_seal() throws Exception {
        found(Set.of(Kind.CHAIN_BROKEN, Kind.SEALED_OTHERWISE, Kind.HEAD_DIFFERS), trail -> {
            Chained stream = trail.sealedStream(1);
            int at = trail.random.nextInt(stream.events.size());
            Line event = stream.events.get(at);
            String other = event.canonical().replace("同意", "驳回");
            stream.events.set(at, event.with(other, event.previous(), GeneratedTrail.sha256(other)));
            return name(stream);
        });
    }

    @Test
    void a_deleted_event_is_found() throws Exception {
        found(Set.of(Kind.EVENT_MISSING, Kind.TAIL_CUT), trail -> {
            Chained stream = trail.sealedStream(2);
            int at = trail.random.nextInt(stream.events.size());
            stream.events.remove(at);
            return name(stream) + " " + (at + 1);
        });
    }

    @Test
    void an_inserted_event_is_found() throws Exception {
        found(EnumSet.of(Kind.EVENT_OUT_OF_ORDER, Kind.HEAD_DIFFERS), trail -> {
            Chained stream = trail.sealedStream(1);
            int at = trail.random.nextInt(stream.events.size()) + 1;
            Line forged = trail.line(
                    stream, at + 1, Map.of(), stream.events.get(at - 1).hash());
            stream.events.add(at, forged);
            return name(stream) + " " + (at + 1);
        });
    }

    @Test
    void reordered_events_are_found() throws Exception {
        found(EnumSet.of(Kind.EVENT_OUT_OF_ORDER, Kind.EVENT_MISSING), trail -> {
            Chained stream = trail.sealedStream(3);
            int at = trail.random.nextInt(stream.events.size() - 1);
            Line first = stream.events.get(at);
            stream.events.set(at, stream.events.get(at + 1));
            stream.events.set(at + 1, first);
            return name(stream);
        });
    }

    @Test
    void a_stream_deleted_with_its_leaves_and_its_head_is_found_by_its_seal() throws Exception {
        found(Set.of(Kind.LEAF_MISSING), trail -> {
            Chained stream = trail.sealedStream(1);
            trail.streams.remove(stream);
            return "seal " + stream.leaves.get(0).seal();
        });
    }

    @Test
    void a_stream_whose_events_are_gone_is_found() throws Exception {
        found(Set.of(Kind.STREAM_MISSING), trail -> {
            Chained stream = trail.sealedStream(1);
            stream.events.clear();
            return name(stream);
        });
    }

    @Test
    void a_cut_tail_is_found_by_the_seal_though_the_head_was_set_back() throws Exception {
        found(Set.of(Kind.TAIL_CUT), trail -> {
            Chained stream = trail.sealedStream(2);
            int left = 1
                    + trail.random.nextInt(
                            (int) stream.leaves.get(stream.leaves.size() - 1).to() - 1);
            stream.events.subList(left, stream.events.size()).clear();
            stream.headSeq = left;
            stream.headHash = stream.events.get(left - 1).hash();
            return name(stream) + " " + (left + 1);
        });
    }

    @Test
    void a_cut_tail_that_was_not_sealed_is_found_by_the_head() throws Exception {
        found(Set.of(Kind.TAIL_CUT), trail -> {
            Chained stream = trail.anyStream();
            trail.append(stream, Map.of());
            stream.events.remove(stream.events.size() - 1);
            return name(stream);
        });
    }

    @Test
    void a_chain_recomputed_after_an_edit_is_not_what_was_sealed() throws Exception {
        found(Set.of(Kind.SEALED_OTHERWISE), trail -> {
            Chained stream = trail.sealedStream(1);
            int sealed = (int) stream.leaves.get(stream.leaves.size() - 1).to();
            int at = trail.random.nextInt(sealed);
            Line event = stream.events.get(at);
            stream.events.set(at, event.with(event.canonical().replace("同意", "驳回"), event.previous(), ""));
            trail.rechain(stream, at);
            return name(stream);
        });
    }

    @Test
    void leaves_recomputed_with_their_chain_do_not_lead_to_their_seal() throws Exception {
        found(Set.of(Kind.LEAF_FORGED), trail -> {
            Chained stream = trail.sealedStream(1);
            Line event = stream.events.get(0);
            stream.events.set(0, event.with(event.canonical().replace("同意", "驳回"), event.previous(), ""));
            trail.rechain(stream, 0);
            stream.leaves.replaceAll(leaf -> new Leaf(
                    leaf.from(),
                    leaf.to(),
                    stream.events.get((int) leaf.to() - 1).hash(),
                    leaf.seal(),
                    leaf.no(),
                    leaf.proof()));
            return name(stream);
        });
    }

    @Test
    void changed_searchable_columns_are_found() throws Exception {
        found(Set.of(Kind.COLUMNS_ALTERED), trail -> {
            Chained stream = trail.sealedStream(1);
            int at = trail.random.nextInt(stream.events.size());
            stream.events.set(at, stream.events.get(at).acting("case.withdraw"));
            return name(stream) + " " + (at + 1);
        });
    }

    @Test
    void a_leaf_removed_from_its_stream_is_found() throws Exception {
        found(Set.of(Kind.LEAF_MISSING), trail -> {
            Chained stream = trail.sealedStream(1);
            Leaf leaf = stream.leaves.remove(trail.random.nextInt(stream.leaves.size()));
            return "seal " + leaf.seal();
        });
    }

    @Test
    void a_seal_signed_by_another_key_is_not_trusted() throws Exception {
        found(Set.of(Kind.KEY_NOT_TRUSTED), trail -> {
            int at = trail.random.nextInt(trail.seals.size());
            Seal seal = trail.seals.get(at);
            trail.seals.set(
                    at,
                    trail.signed(
                            seal.number(),
                            seal.previous(),
                            seal.root(),
                            seal.leaves(),
                            seal.events(),
                            GeneratedTrail.newKeys(algorithm())));
            return "seal " + seal.number();
        });
    }

    @Test
    void a_seal_whose_root_was_replaced_is_forged() throws Exception {
        found(Set.of(Kind.SEAL_FORGED), trail -> {
            int at = trail.random.nextInt(trail.seals.size());
            Seal seal = trail.seals.get(at);
            trail.seals.set(
                    at,
                    new Seal(
                            seal.number(),
                            seal.at(),
                            seal.previous(),
                            GeneratedTrail.sha256("other"),
                            seal.leaves(),
                            seal.events(),
                            seal.algorithm(),
                            seal.keyId(),
                            seal.publicKey(),
                            seal.signature()));
            return "seal " + seal.number();
        });
    }

    @Test
    void swapped_seals_are_found() throws Exception {
        found(EnumSet.of(Kind.SEAL_FORGED, Kind.SEAL_CHAIN_BROKEN), trail -> {
            int at = trail.random.nextInt(trail.seals.size() - 1);
            Seal first = trail.seals.get(at);
            Seal second = trail.seals.get(at + 1);
            trail.seals.set(at, numbered(second, first.number()));
            trail.seals.set(at + 1, numbered(first, second.number()));
            return "seal " + first.number();
        });
    }

    private static Seal numbered(Seal seal, long number) {
        return new Seal(
                number,
                seal.at(),
                seal.previous(),
                seal.root(),
                seal.leaves(),
                seal.events(),
                seal.algorithm(),
                seal.keyId(),
                seal.publicKey(),
                seal.signature());
    }

    @Test
    void a_seal_made_anew_with_the_true_key_is_not_the_kept_one() throws Exception {
        found(Set.of(Kind.SEAL_NOT_THE_KEPT_ONE), trail -> {
            int at = trail.seals.size() - 1;
            Seal seal = trail.seals.remove(at);
            trail.streams.forEach(stream -> stream.leaves.removeIf(leaf -> leaf.seal() == seal.number()));
            Chained stream = trail.anyStream();
            trail.append(stream, Map.of());
            trail.seal();
            return "seal " + seal.number();
        });
    }

    @Test
    void a_cut_tail_of_seals_is_found_by_the_kept_ones() throws Exception {
        found(Set.of(Kind.SEAL_MISSING), trail -> {
            Seal seal = trail.seals.remove(trail.seals.size() - 1);
            trail.streams.forEach(stream -> stream.leaves.removeIf(leaf -> leaf.seal() == seal.number()));
            return "seal " + seal.number();
        });
    }

    @Test
    void a_removed_seal_is_found_without_the_kept_ones() throws Exception {
        found(Set.of(Kind.SEAL_MISSING), trail -> {
            Seal seal = trail.seals.remove(trail.random.nextInt(trail.seals.size() - 1));
            Files.delete(folder.resolve("kept.jsonl"));
            Files.createFile(folder.resolve("kept.jsonl"));
            return "seal " + seal.number();
        });
    }

    @Test
    void a_replaced_document_is_found() throws Exception {
        found(Set.of(Kind.DOCUMENT_NOT_VOUCHED_FOR), trail -> {
            List<Object> document = trail.documents.get(trail.random.nextInt(trail.documents.size()));
            document.set(3, GeneratedTrail.sha256("another text"));
            return document.get(0).toString();
        });
    }

    @Test
    void a_document_moved_to_another_case_is_found() throws Exception {
        found(Set.of(Kind.DOCUMENT_NOT_VOUCHED_FOR), trail -> {
            List<Object> document = trail.documents.get(trail.random.nextInt(trail.documents.size()));
            document.set(1, "CASE:7");
            return document.get(0).toString();
        });
    }

    @Test
    void a_removed_document_is_found() throws Exception {
        found(Set.of(Kind.DOCUMENT_MISSING), trail -> trail.documents
                .remove(trail.random.nextInt(trail.documents.size()))
                .get(1)
                .toString());
    }

    @Test
    void a_row_written_past_the_services_is_found() throws Exception {
        found(Set.of(Kind.ROW_NOT_VOUCHED_FOR), trail -> {
            Chained stream = trail.anyCase();
            stream.row.put("status", "GRANTED");
            return "SC-" + stream.id;
        });
    }

    @Test
    void a_row_set_back_to_what_it_once_was_is_found() throws Exception {
        found(Set.of(Kind.ROW_NOT_VOUCHED_FOR), trail -> {
            Chained stream = trail.anyCase();
            trail.append(stream, Map.of());
            stream.row.put("status", "STATE_1");
            return "SC-" + stream.id;
        });
    }

    @Test
    void a_row_without_any_event_is_found() throws Exception {
        found(Set.of(Kind.ROW_NOT_VOUCHED_FOR), trail -> {
            Chained stream = new Chained("CASE", "" + trail.random.nextInt(900));
            stream.row.put("number", "SC-" + stream.id);
            trail.streams.add(0, stream);
            return "SC-" + stream.id;
        });
    }

    @Test
    void a_removed_row_is_found() throws Exception {
        found(Set.of(Kind.ROW_MISSING), trail -> {
            Chained stream = trail.anyCase();
            stream.row.clear();
            return name(stream);
        });
    }

    @Test
    void a_kept_file_that_was_replaced_is_found() throws Exception {
        GeneratedTrail trail = new GeneratedTrail(1, events(), algorithm());
        String text = "the file as it was";
        String hash = GeneratedTrail.sha256(text);
        Chained stream = trail.anyCase();
        trail.append(stream, Map.of("hash", hash, "file", "图.pdf", "material", "2"));
        trail.documents.removeIf(each ->
                each.get(1).equals(name(stream)) && each.get(2).toString().contains("附件" + stream.events.size() + "."));
        trail.documents.clear();
        Path kept =
                Files.createDirectories(folder.resolve(hash.substring(0, 2))).resolve(hash);
        Files.writeString(kept, "another", StandardCharsets.UTF_8);
        trail.documents.add(List.of("attachment X", name(stream), "图.pdf", hash, "FILE"));
        Path file = folder.resolve("export.zip");
        trail.write(file);
        List<Finding> findings = new ArrayList<>(Verification.of(new Verification.Sources(file, null, null, folder))
                .findings());
        assertThat(findings)
                .anyMatch(each ->
                        each.kind() == Kind.KEPT_FILE_REPLACED && each.place().contains("attachment X"));
    }
}
