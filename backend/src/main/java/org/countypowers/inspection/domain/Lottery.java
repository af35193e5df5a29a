package org.countypowers.inspection.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.countypowers.inspection.SeededOrder;
import org.countypowers.inspection.domain.Pool.Bar;
import org.countypowers.inspection.domain.Pool.Entry;
import org.countypowers.inspection.domain.Pool.Hand;
import org.countypowers.inspection.domain.Pool.Quota;

/**
 * Draws objects and inspectors: a function of pool and seed alone, so that anybody can repeat it. Every order is that of
 * HMAC-SHA256(seed, name), ties by the name itself.
 *
 * <ol>
 *   <li>Of each quota the first objects in the order of {@code object:<id>}.
 *   <li>Objects of one licensee become one visit, whichever bodies watch over them; visits follow in the order of
 *       {@code visit:<licensee>}.
 *   <li>To a visit goes from each of its bodies, in the order of their ids, the inspector with the fewest visits who is not
 *       barred, of several the first in the order of {@code inspector:<licensee>:<officer>}; then from all of its bodies in the
 *       same way until they are two. Where they are less than two, nobody is drawn.
 * </ol>
 */
public final class Lottery {
    /** Names the rules above; another way to draw gets another name. */
    public static final String RULES = "HMAC-SHA256/1";

    private static final int TOGETHER = 2;

    private final Pool pool;
    private final SeededOrder order;

    private Lottery(Pool pool, byte[] seed) {
        this.pool = pool;
        this.order = new SeededOrder(seed);
    }

    /** What is drawn. @param inspectors none where two could not be found */
    public record Drawn(String licenseeKey, List<Long> objects, List<Hand> inspectors) {
        /** One line of the published result. */
        public String line() {
            return "visit," + licenseeKey + ","
                    + objects.stream().map(String::valueOf).collect(Collectors.joining(";")) + ","
                    + inspectors.stream()
                            .map(each -> each.officerId() + "@" + each.bodyId())
                            .collect(Collectors.joining(";"));
        }
    }

    public static List<Drawn> draw(Pool pool, byte[] seed) {
        return new Lottery(pool, seed).draw();
    }

    /** The published result of a pool's text. @throws IllegalArgumentException when it is none */
    static List<String> lines(String pool, byte[] seed) {
        return draw(Pool.read(pool), seed).stream().map(Drawn::line).toList();
    }

    private List<Drawn> draw() {
        Map<String, List<Entry>> visits = new TreeMap<>();
        for (Quota quota : pool.quotas()) {
            order.of(pool.objects().stream().filter(quota::covers).toList(), object -> "object:" + object.id()).stream()
                    .limit(quota.count())
                    .forEach(object -> visits.computeIfAbsent(object.licenseeKey(), key -> new ArrayList<>())
                            .add(object));
        }
        Map<String, Integer> loads = new HashMap<>();
        pool.inspectors().forEach(hand -> loads.put(hand.officerId(), hand.load()));
        Set<Bar> bars = new HashSet<>(pool.bars());
        List<Drawn> drawn = new ArrayList<>();
        for (String licensee : order.of(visits.keySet().stream().toList(), key -> "visit:" + key)) {
            List<Entry> objects = visits.get(licensee);
            List<Hand> hands = hands(licensee, objects, loads, bars);
            hands.forEach(hand -> loads.merge(hand.officerId(), 1, Integer::sum));
            drawn.add(
                    new Drawn(licensee, objects.stream().map(Entry::id).sorted().toList(), hands));
        }
        return drawn;
    }

    private List<Hand> hands(String licensee, List<Entry> objects, Map<String, Integer> loads, Set<Bar> bars) {
        Set<String> bodies = objects.stream().map(Entry::bodyId).collect(Collectors.toCollection(TreeSet::new));
        List<Hand> free = order.of(
                pool.inspectors().stream()
                        .filter(hand -> bodies.contains(hand.bodyId()))
                        .filter(hand -> !bars.contains(new Bar(hand.officerId(), licensee)))
                        .toList(),
                hand -> "inspector:" + licensee + ":" + hand.officerId());
        Set<Hand> chosen = new LinkedHashSet<>();
        bodies.forEach(body ->
                next(free, chosen, loads, hand -> hand.bodyId().equals(body)).ifPresent(chosen::add));
        while (chosen.size() < TOGETHER) {
            Optional<Hand> another = next(free, chosen, loads, hand -> true);
            if (another.isEmpty()) {
                return List.of();
            }
            chosen.add(another.get());
        }
        return List.copyOf(chosen);
    }

    /** Of those in order the first with the fewest visits; nobody twice, in whichever body. */
    private static Optional<Hand> next(
            List<Hand> free, Set<Hand> chosen, Map<String, Integer> loads, Predicate<Hand> wanted) {
        return free.stream()
                .filter(wanted)
                .filter(hand ->
                        chosen.stream().noneMatch(each -> each.officerId().equals(hand.officerId())))
                .min(Comparator.comparing(hand -> loads.get(hand.officerId())));
    }
}
