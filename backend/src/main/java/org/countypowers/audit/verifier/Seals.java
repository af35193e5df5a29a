package org.countypowers.audit.verifier;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The export's seals: signed, each naming the one before it, and the same that another office has kept. */
final class Seals {
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----");

    private final Report report;
    private final Map<Long, Seal> seals = new TreeMap<>();
    private final Map<Long, BitSet> leaves = new HashMap<>();
    private final Map<Algorithm, Merkle> trees = new HashMap<>();

    Seals(Report report) {
        this.report = report;
    }

    void add(JsonParser value) throws IOException {
        Seal seal = seal(value);
        if (seals.putIfAbsent(seal.number(), seal) != null) {
            report.found(Finding.Kind.SEAL_FORGED, "seal " + seal.number());
        }
    }

    static Seal seal(JsonParser value) throws IOException {
        Export.require(value.currentToken() == JsonToken.START_OBJECT);
        Map<String, String> fields = new HashMap<>();
        while (value.nextToken() != JsonToken.END_OBJECT) {
            String name = value.currentName();
            Export.require(value.nextToken() != null && value.currentToken().isScalarValue() && fields.size() < 20);
            fields.put(name, value.getText());
        }
        try {
            return new Seal(
                    Long.parseLong(fields.get("number")),
                    required(fields, "at"),
                    required(fields, "previous"),
                    required(fields, "root"),
                    Long.parseLong(fields.get("leaves")),
                    Long.parseLong(fields.get("events")),
                    required(fields, "algorithm"),
                    required(fields, "key"),
                    required(fields, "publicKey"),
                    required(fields, "signature"));
        } catch (NumberFormatException noNumber) {
            throw new Export.Unexpected();
        }
    }

    private static String required(Map<String, String> fields, String name) throws IOException {
        Export.require(fields.containsKey(name));
        return fields.get(name);
    }

    /** @param key the keys that the verifier was handed, as PEM, or null to take the export's own */
    void check(Path key) throws IOException {
        Set<String> trusted = key == null ? Set.of() : keys(Files.readString(key, StandardCharsets.UTF_8));
        report.keysTrusted = key != null;
        String previous = Seal.START;
        long number = 0;
        for (Seal seal : seals.values()) {
            String place = "seal " + seal.number();
            for (long gone = number + 1; gone < Math.min(seal.number(), number + 100); gone++) {
                report.found(Finding.Kind.SEAL_MISSING, "seal " + gone);
            }
            if (!seal.previous().equals(previous)) {
                report.found(Finding.Kind.SEAL_CHAIN_BROKEN, place);
            }
            if (!seal.genuine()) {
                report.found(Finding.Kind.SEAL_FORGED, place);
            }
            report.key(seal.keyId());
            if (key != null && !trusted.contains(seal.publicKey())) {
                report.found(Finding.Kind.KEY_NOT_TRUSTED, place + ", " + seal.keyId());
            }
            number = seal.number();
            previous = Algorithm.named(seal.algorithm()).isPresent() ? seal.hash() : "";
        }
        report.seals = seals.size();
    }

    private static Set<String> keys(String pem) {
        Set<String> keys = new HashSet<>();
        Matcher each = PEM.matcher(pem);
        while (each.find()) {
            keys.add(Base64.getEncoder().encodeToString(Base64.getMimeDecoder().decode(each.group(1))));
        }
        return keys;
    }

    /** With what another office kept: whoever rewrote all seals here cannot have rewritten those. */
    void compare(Path kept) throws IOException {
        try (InputStream in = Files.newInputStream(kept)) {
            Export.each(in, value -> {
                Seal there = seal(value);
                Seal here = seals.get(there.number());
                if (here == null) {
                    report.found(Finding.Kind.SEAL_MISSING, "seal " + there.number());
                } else if (!here.equals(there)) {
                    report.found(Finding.Kind.SEAL_NOT_THE_KEPT_ONE, "seal " + there.number());
                }
            });
        }
    }

    /** A leaf whose text or whose hash alone is known. */
    void leaf(String place, long number, long index, String text, String hash, String proof) {
        Seal seal = seals.get(number);
        if (seal == null) {
            report.found(Finding.Kind.SEAL_MISSING, "seal " + number);
            return;
        }
        String leaf = place + ", seal " + number;
        Algorithm algorithm = Algorithm.named(seal.algorithm()).orElse(null);
        if (algorithm == null || !leads(seal, algorithm, index, text, hash, proof)) {
            report.found(Finding.Kind.LEAF_FORGED, leaf);
            return;
        }
        BitSet seen = leaves.computeIfAbsent(number, each -> new BitSet());
        if (seen.get((int) index)) {
            report.found(Finding.Kind.LEAF_FORGED, leaf);
        }
        seen.set((int) index);
        report.leaves++;
    }

    private boolean leads(Seal seal, Algorithm algorithm, long index, String text, String hash, String proof) {
        try {
            Merkle tree = trees.computeIfAbsent(algorithm, Merkle::new);
            byte[] leaf = text == null ? java.util.HexFormat.of().parseHex(hash) : tree.leaf(text);
            return index < Integer.MAX_VALUE
                    && tree.root(leaf, index, seal.leaves(), proof).equals(seal.root());
        } catch (IllegalArgumentException noHexadecimal) {
            return false;
        }
    }

    /** Where the whole trail was exported, each leaf of each seal must have come. */
    void complete() {
        seals.values().forEach(seal -> {
            int came = leaves.getOrDefault(seal.number(), new BitSet()).cardinality();
            if (came != seal.leaves()) {
                report.found(Finding.Kind.LEAF_MISSING, "seal " + seal.number() + ": " + came + "/" + seal.leaves());
            }
        });
    }
}
