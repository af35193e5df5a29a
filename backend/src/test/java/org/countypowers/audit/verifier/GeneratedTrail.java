package org.countypowers.audit.verifier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** A trail as an export shows it, with seals, cases and documents, open to every attack; from a seed. */
final class GeneratedTrail {
    static final ObjectMapper JSON = new ObjectMapper();

    record Line(
            String kind,
            String id,
            long seq,
            String at,
            String officer,
            String officerName,
            String unit,
            String address,
            String action,
            String subject,
            String canonical,
            String previous,
            String hash) {
        Line with(String canonical, String previous, String hash) {
            return new Line(
                    kind, id, seq, at, officer, officerName, unit, address, action, subject, canonical, previous, hash);
        }

        Line acting(String other) {
            return new Line(
                    kind, id, seq, at, officer, officerName, unit, address, other, subject, canonical, previous, hash);
        }

        Line as(long number) {
            return new Line(
                    kind,
                    id,
                    number,
                    at,
                    officer,
                    officerName,
                    unit,
                    address,
                    action,
                    subject,
                    canonical,
                    previous,
                    hash);
        }
    }

    record Leaf(long from, long to, String hash, long seal, int no, String proof) {}

    static final class Chained {
        final String kind;
        final String id;
        final List<Line> events = new ArrayList<>();
        final List<Leaf> leaves = new ArrayList<>();
        long headSeq;
        String headHash = Seal.START;
        Map<String, String> row = new LinkedHashMap<>();

        Chained(String kind, String id) {
            this.kind = kind;
            this.id = id;
        }
    }

    final Random random;
    final List<Chained> streams = new ArrayList<>();
    final List<Seal> seals = new ArrayList<>();
    final List<List<Object>> documents = new ArrayList<>();
    final Algorithm algorithm;
    private final KeyPair keys;

    GeneratedTrail(long seed, int events, Algorithm algorithm) throws GeneralSecurityException {
        this.random = new Random(seed);
        this.algorithm = algorithm;
        this.keys = newKeys(algorithm);
        int cases = Math.max(5, events / 12);
        for (int no = 0; no < cases; no++) {
            streams.add(new Chained("CASE", String.valueOf(1000 + no)));
        }
        streams.add(new Chained("OFFICER", "officer"));
        for (int no = 0; no < events; no++) {
            if (no % Math.max(20, events / 15) == 19) {
                seal();
            }
            // Each has one, so that there is something to delete.
            Chained stream = streams.get(no < streams.size() ? no : random.nextInt(streams.size()));
            append(stream, Map.of());
        }
        seal();
        append(streams.get(0), Map.of());
    }

    static KeyPair newKeys(Algorithm algorithm) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", new BouncyCastleProvider());
        generator.initialize(new ECGenParameterSpec(algorithm.curve()));
        return generator.generateKeyPair();
    }

    void append(Chained stream, Map<String, String> more) {
        long seq = stream.events.size() + 1;
        Map<String, String> after = new TreeMap<>(more);
        after.put("opinion", "同意 " + random.nextInt());
        after.put("unit", "\"511600-BUREAU\"");
        if (stream.kind.equals("CASE")) {
            stream.row = new LinkedHashMap<>(Map.of("number", "SC-" + stream.id));
            stream.row.put("status", "STATE_" + seq);
            after.put("row", Fields.hash(new ArrayList<>(stream.row.values())));
            if (random.nextInt(4) == 0) {
                String hash = sha256(random.nextInt() + "");
                after.put("hash", hash);
                after.put("file", "附件" + seq + ".pdf");
                after.put("material", "1");
                documents.add(new ArrayList<>(List.of(
                        "attachment " + documents.size(), "CASE:" + stream.id, "附件" + seq + ".pdf", hash, "FILE")));
            }
        }
        String previous = stream.events.isEmpty()
                ? Seal.START
                : stream.events.get((int) seq - 2).hash();
        stream.events.add(line(stream, seq, after, previous));
        stream.headSeq = seq;
        stream.headHash = stream.events.get((int) seq - 1).hash();
    }

    Line line(Chained stream, long seq, Map<String, String> after, String previous) {
        Map<String, Object> said = new TreeMap<>();
        said.put("schema", 1);
        said.put("stream", stream.kind + ":" + stream.id);
        said.put("seq", seq);
        said.put("at", Instant.ofEpochMilli(1_790_000_000_000L + seq).toString());
        said.put("officer", "officer-1");
        said.put("officerName", "王承办");
        said.put("unit", "511621-ADMIN");
        said.put("address", "10.0.0.1");
        said.put("action", "case.decide");
        said.put("subject", "SC-" + stream.id);
        said.put("before", Map.of());
        said.put("after", after);
        said.put("previous", previous);
        String canonical = json(said);
        return new Line(
                stream.kind,
                stream.id,
                seq,
                said.get("at").toString(),
                "officer-1",
                "王承办",
                "511621-ADMIN",
                "10.0.0.1",
                "case.decide",
                "SC-" + stream.id,
                canonical,
                previous,
                sha256(canonical));
    }

    /** What an attacker can do who knows how chains are made: from an event on, everything fits again. */
    void rechain(Chained stream, int from) throws IOException {
        for (int at = from; at < stream.events.size(); at++) {
            Line line = stream.events.get(at);
            String previous = at == 0 ? Seal.START : stream.events.get(at - 1).hash();
            Map<String, Object> said = new TreeMap<>(JSON.readValue(line.canonical(), Map.class));
            said.put("previous", previous);
            said.put("seq", at + 1);
            String canonical = json(said);
            stream.events.set(at, line.as(at + 1).with(canonical, previous, sha256(canonical)));
        }
        stream.headSeq = stream.events.size();
        stream.headHash = stream.events.get(stream.events.size() - 1).hash();
    }

    void seal() throws GeneralSecurityException {
        Merkle merkle = new Merkle(algorithm);
        List<Chained> changed = new ArrayList<>();
        List<byte[]> hashes = new ArrayList<>();
        long events = 0;
        for (Chained stream : streams) {
            long sealed = sealedTo(stream);
            if (stream.headSeq > sealed) {
                changed.add(stream);
                hashes.add(merkle.leaf(
                        Merkle.leafText(stream.kind, stream.id, sealed + 1, stream.headSeq, stream.headHash)));
                events += stream.headSeq - sealed;
            }
        }
        Merkle.Tree tree = merkle.tree(hashes);
        for (int no = 0; no < changed.size(); no++) {
            Chained stream = changed.get(no);
            stream.leaves.add(new Leaf(
                    sealedTo(stream) + 1,
                    stream.headSeq,
                    stream.headHash,
                    seals.size() + 1L,
                    no,
                    tree.proofs().get(no)));
        }
        seals.add(signed(seals.size() + 1L, previous(seals.size()), tree.root(), changed.size(), events, keys));
    }

    String previous(int before) {
        return before == 0 ? Seal.START : seals.get(before - 1).hash();
    }

    Seal signed(long number, String previous, String root, long leaves, long events, KeyPair with)
            throws GeneralSecurityException {
        byte[] key = with.getPublic().getEncoded();
        Seal seal = new Seal(
                number,
                "2026-09-01T0" + number % 10 + ":00:00Z",
                previous,
                root,
                leaves,
                events,
                algorithm.signatureName(),
                Seal.keyId(key),
                Base64.getEncoder().encodeToString(key),
                "");
        Signature signature = Signature.getInstance(algorithm.signatureName(), new BouncyCastleProvider());
        signature.initSign(with.getPrivate());
        signature.update(seal.text().getBytes(StandardCharsets.UTF_8));
        return seal.signed(Base64.getEncoder().encodeToString(signature.sign()));
    }

    String pem() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    private static long sealedTo(Chained stream) {
        return stream.leaves.isEmpty()
                ? 0
                : stream.leaves.get(stream.leaves.size() - 1).to();
    }

    Chained anyStream() {
        return streams.get(random.nextInt(streams.size()));
    }

    /** One with at least so many sealed events. */
    Chained sealedStream(int events) {
        Chained stream = anyStream();
        while (sealedTo(stream) < events) {
            stream = anyStream();
        }
        return stream;
    }

    Chained anyCase() {
        Chained stream = anyStream();
        while (!stream.kind.equals("CASE")) {
            stream = anyStream();
        }
        return stream;
    }

    void write(Path file) throws IOException {
        Map<String, String> hashes = new HashMap<>();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(1);
            file(zip, Verification.SEALS, hashes, out -> {
                for (Seal seal : seals) {
                    line(out, seal.line());
                }
            });
            file(zip, Verification.EVENTS, hashes, this::events);
            file(zip, Verification.CASES, hashes, out -> {
                for (Chained stream : streams) {
                    if (!stream.row.isEmpty()) {
                        line(out, json(List.of("SC-" + stream.id, "CASE:" + stream.id, "row", stream.row)));
                    }
                }
            });
            file(zip, Verification.REGISTER, hashes, out -> {});
            file(zip, Verification.DOCUMENTS, hashes, out -> {
                for (List<Object> document : documents) {
                    line(out, json(document));
                }
            });
            Map<String, Object> manifest = new LinkedHashMap<>();
            manifest.put("scope", "WHOLE");
            manifest.put("withheld", "false");
            manifest.put("files", new HashMap<>(hashes));
            file(zip, Export.MANIFEST, hashes, out -> line(out, json(manifest)));
        }
    }

    private void events(OutputStream out) throws IOException {
        for (Chained stream : streams) {
            List<Leaf> leaves = new ArrayList<>(stream.leaves);
            for (Line event : stream.events) {
                line(
                        out,
                        json(List.of(
                                "event",
                                event.kind(),
                                event.id(),
                                event.seq(),
                                event.at(),
                                event.officer(),
                                event.officerName(),
                                event.unit(),
                                event.address(),
                                event.action(),
                                event.subject(),
                                event.canonical(),
                                event.previous(),
                                event.hash())));
                while (!leaves.isEmpty() && leaves.get(0).to() <= event.seq()) {
                    leaf(out, stream, leaves.remove(0));
                }
            }
            for (Leaf leaf : leaves) {
                leaf(out, stream, leaf);
            }
            if (stream.headSeq > 0) {
                line(out, json(List.of("head", stream.kind, stream.id, stream.headSeq, stream.headHash)));
            }
        }
    }

    private static void leaf(OutputStream out, Chained stream, Leaf leaf) throws IOException {
        line(
                out,
                json(List.of(
                        "leaf",
                        stream.kind,
                        stream.id,
                        leaf.from(),
                        leaf.to(),
                        leaf.hash(),
                        leaf.seal(),
                        leaf.no(),
                        leaf.proof())));
    }

    interface Content {
        void write(OutputStream out) throws IOException;
    }

    private static void file(ZipOutputStream zip, String name, Map<String, String> hashes, Content content)
            throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        MessageDigest digest = Export.sha256();
        content.write(new DigestOutputStream(zip, digest));
        zip.closeEntry();
        hashes.put(name, HexFormat.of().formatHex(digest.digest()));
    }

    private static void line(OutputStream out, String text) throws IOException {
        out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String sha256(String text) {
        return HexFormat.of().formatHex(Export.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
