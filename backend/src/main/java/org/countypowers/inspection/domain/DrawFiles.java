package org.countypowers.inspection.domain;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.countypowers.inspection.SeededOrder;

/**
 * A published draw as two files: the pool, and what was announced before and revealed after. Whoever has both can repeat it.
 *
 * @param commitment announced before the draw: the seed's hash
 * @param seed revealed after it, hexadecimal
 * @param visits the result, a line each
 */
public record DrawFiles(
        String number, String rules, String poolHash, String commitment, String seed, List<String> visits) {
    public static final String POOL = "pool.csv";
    public static final String DRAW = "draw.csv";

    private static final Set<String> HEAD = Set.of("draw", "rules", "pool", "commitment", "seed");

    /** How a repeated draw differs from the published one. */
    public enum Fault {
        UNREADABLE,
        POOL_CHANGED,
        SEED_CHANGED,
        OTHER_RULES,
        RESULT_DIFFERS
    }

    /** @param line of the result that differs first, '' for another fault */
    public record Finding(Fault fault, String line) {}

    public String text() {
        List<String> lines = new ArrayList<>(List.of(
                "draw," + number, "rules," + rules, "pool," + poolHash, "commitment," + commitment, "seed," + seed));
        lines.addAll(visits);
        return String.join("\n", lines) + "\n";
    }

    /** @throws IllegalArgumentException when the text is none of a draw */
    public static DrawFiles read(String text) {
        Map<String, String> head = new TreeMap<>();
        List<String> visits = new ArrayList<>();
        for (String line : text.split("\n")) {
            int comma = line.indexOf(',');
            if (comma < 0) {
                throw new IllegalArgumentException(line);
            }
            String first = line.substring(0, comma);
            if (HEAD.contains(first)) {
                head.put(first, line.substring(comma + 1));
            } else {
                visits.add(line);
            }
        }
        if (!head.keySet().equals(HEAD)) {
            throw new IllegalArgumentException("no draw");
        }
        return new DrawFiles(
                head.get("draw"),
                head.get("rules"),
                head.get("pool"),
                head.get("commitment"),
                head.get("seed"),
                visits);
    }

    /** What a pool's text and a seed come to, in lines. @throws IllegalArgumentException when the text is none of a pool */
    public interface Redraw {
        List<String> lines(String pool, byte[] seed);
    }

    /** Draws again from the pool's bytes. @return nothing where the result is the same */
    public List<Finding> check(byte[] poolBytes) {
        return check(poolBytes, Lottery.RULES, Lottery::lines);
    }

    /** The same by the rules of another draw. */
    public List<Finding> check(byte[] poolBytes, String known, Redraw redraw) {
        List<Finding> findings = new ArrayList<>();
        if (!SeededOrder.sha256(poolBytes).equals(poolHash)) {
            findings.add(new Finding(Fault.POOL_CHANGED, ""));
        }
        if (!known.equals(rules)) {
            findings.add(new Finding(Fault.OTHER_RULES, rules));
            return findings;
        }
        try {
            byte[] secret = HexFormat.of().parseHex(seed);
            if (!SeededOrder.sha256(secret).equals(commitment)) {
                findings.add(new Finding(Fault.SEED_CHANGED, ""));
            }
            List<String> again = redraw.lines(new String(poolBytes, StandardCharsets.UTF_8), secret);
            difference(again).ifPresent(line -> findings.add(new Finding(Fault.RESULT_DIFFERS, line)));
        } catch (IllegalArgumentException unreadable) {
            findings.add(new Finding(Fault.UNREADABLE, ""));
        }
        return findings;
    }

    private Optional<String> difference(List<String> again) {
        for (int no = 0; no < Math.max(again.size(), visits.size()); no++) {
            String drawn = no < again.size() ? again.get(no) : "";
            String published = no < visits.size() ? visits.get(no) : "";
            if (!drawn.equals(published)) {
                return Optional.of((no + 1) + ": " + published + " / " + drawn);
            }
        }
        return Optional.empty();
    }
}
