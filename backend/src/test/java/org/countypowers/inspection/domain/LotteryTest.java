package org.countypowers.inspection.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.countypowers.inspection.domain.Lottery.Drawn;
import org.countypowers.inspection.domain.Pool.Bar;
import org.countypowers.inspection.domain.Pool.Entry;
import org.countypowers.inspection.domain.Pool.Hand;
import org.countypowers.inspection.domain.Pool.Quota;
import org.junit.jupiter.api.Test;

/** A draw is a function of pool and seed. */
class LotteryTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void over_random_offices_every_rule_of_the_draw_holds() {
        long chosen = Long.getLong("lottery.seed", System.nanoTime());
        System.out.println("lottery.seed=" + chosen);
        Random random = new Random(chosen);
        for (int round = 0; round < 300; round++) {
            Pool pool = office(random);
            byte[] seed = seed(random);

            List<Drawn> drawn = Lottery.draw(pool, seed);

            strataAreFull(pool, drawn);
            visitsAreOfOneLicensee(pool, drawn);
            inspectorsMayGo(pool, drawn);
            assertThat(Lottery.draw(shuffled(pool, random), seed))
                    .as("whatever order the office reads its tables in")
                    .isEqualTo(drawn);
            assertThat(Lottery.draw(Pool.read(pool.text()), seed)).isEqualTo(drawn);
        }
    }

    @Test
    void every_object_of_a_group_has_the_same_chance() {
        Pool pool = new Pool(
                "1",
                DAY,
                List.of(new Quota("W", "C", "B", 30)),
                IntStream.range(0, 100)
                        .mapToObj(no -> object(no, "W", "L" + no, "C"))
                        .toList(),
                List.of(),
                List.of());
        Map<Long, Integer> times = new HashMap<>();
        Random random = new Random(7);
        for (int round = 0; round < 1000; round++) {
            Lottery.draw(pool, seed(random))
                    .forEach(drawn -> drawn.objects().forEach(id -> times.merge(id, 1, Integer::sum)));
        }
        assertThat(times).hasSize(100);
        assertThat(times.values()).allMatch(count -> count > 225 && count < 375);
    }

    @Test
    void visits_are_shared_out_evenly_and_who_has_fewer_goes_first() {
        Pool pool = new Pool(
                "1",
                DAY,
                List.of(new Quota("W", "C", "B", 40)),
                IntStream.range(0, 40)
                        .mapToObj(no -> object(no, "W", "L" + no, "C"))
                        .toList(),
                List.of(new Hand("a", "W", 0), new Hand("b", "W", 0), new Hand("c", "W", 10), new Hand("d", "W", 0)),
                List.of());
        Map<String, Long> visits = Lottery.draw(pool, seed(new Random(1))).stream()
                .flatMap(drawn -> drawn.inspectors().stream())
                .collect(Collectors.groupingBy(Hand::officerId, Collectors.counting()));
        assertThat(visits.get("c")).isBetween(11L, 13L);
        assertThat(visits.get("a")).isBetween(22L, 23L);
    }

    @Test
    void a_joint_visit_takes_an_inspector_of_each_body() {
        Pool pool = new Pool(
                "1",
                DAY,
                List.of(new Quota("F", "C", "B", 1), new Quota("W", "C", "B", 1)),
                List.of(object(1, "W", "E", "C"), object(2, "F", "E", "C")),
                List.of(new Hand("a", "W", 0), new Hand("b", "W", 0), new Hand("c", "F", 5)),
                List.of());
        assertThat(Lottery.draw(pool, seed(new Random(1)))).singleElement().satisfies(visit -> {
            assertThat(visit.objects()).containsExactly(1L, 2L);
            assertThat(visit.inspectors()).extracting(Hand::bodyId).containsExactly("F", "W");
        });
    }

    @Test
    void a_pools_text_is_the_same_in_every_order_and_no_name_breaks_it() {
        Pool pool = new Pool(
                "1",
                DAY,
                List.of(new Quota("W", "C", "B", 1)),
                List.of(object(2, "W", "E", "C"), new Entry(1, "W", "F", "C", "B", "证,\n1")),
                List.of(new Hand("a", "W", 0)),
                List.of(new Bar("a", "E")));
        assertThat(pool.text())
                .isEqualTo("pool,1,2026-03-02\nquota,W,C,B,1\nobject,1,W,F,C,B,证 1\nobject,2,W,E,C,B,证2\n"
                        + "inspector,a,W,0\nbar,a,E\n");
        assertThat(shuffled(pool, new Random(3)).text()).isEqualTo(pool.text());
        assertThatThrownBy(() -> Pool.read("nothing")).isInstanceOf(IllegalArgumentException.class);
    }

    private static void strataAreFull(Pool pool, List<Drawn> drawn) {
        Map<Long, Entry> objects = pool.objects().stream().collect(Collectors.toMap(Entry::id, object -> object));
        List<Long> ids =
                drawn.stream().flatMap(visit -> visit.objects().stream()).toList();
        assertThat(ids).doesNotHaveDuplicates();
        for (Quota quota : pool.quotas()) {
            long there = pool.objects().stream().filter(quota::covers).count();
            assertThat(ids.stream().map(objects::get).filter(quota::covers).count())
                    .isEqualTo(Math.min(there, quota.count()));
        }
    }

    private static void visitsAreOfOneLicensee(Pool pool, List<Drawn> drawn) {
        Map<Long, Entry> objects = pool.objects().stream().collect(Collectors.toMap(Entry::id, object -> object));
        assertThat(drawn).extracting(Drawn::licenseeKey).doesNotHaveDuplicates();
        drawn.forEach(visit -> assertThat(visit.objects())
                .isNotEmpty()
                .allMatch(id -> objects.get(id).licenseeKey().equals(visit.licenseeKey())));
    }

    private static void inspectorsMayGo(Pool pool, List<Drawn> drawn) {
        Map<Long, Entry> objects = pool.objects().stream().collect(Collectors.toMap(Entry::id, object -> object));
        Set<Bar> bars = new HashSet<>(pool.bars());
        for (Drawn visit : drawn) {
            Set<String> bodies =
                    visit.objects().stream().map(id -> objects.get(id).bodyId()).collect(Collectors.toSet());
            long free = pool.inspectors().stream()
                    .filter(hand -> bodies.contains(hand.bodyId())
                            && !bars.contains(new Bar(hand.officerId(), visit.licenseeKey())))
                    .map(Hand::officerId)
                    .distinct()
                    .count();
            if (free < 2) {
                assertThat(visit.inspectors()).isEmpty();
                continue;
            }
            assertThat(visit.inspectors().size()).isBetween(2, Math.max(2, bodies.size()));
            assertThat(visit.inspectors()).extracting(Hand::officerId).doesNotHaveDuplicates();
            assertThat(visit.inspectors())
                    .allMatch(hand -> bodies.contains(hand.bodyId()))
                    .noneMatch(hand -> bars.contains(new Bar(hand.officerId(), visit.licenseeKey())));
        }
    }

    private static Pool office(Random random) {
        List<String> bodies = List.of("B1", "B2", "B3");
        List<Quota> quotas = new ArrayList<>();
        for (String body : bodies) {
            for (String risk : List.of("A", "B", "C")) {
                if (random.nextInt(4) > 0) {
                    quotas.add(new Quota(body, risk, "B", 1 + random.nextInt(8)));
                }
            }
        }
        List<Entry> objects = new ArrayList<>();
        for (int no = 0; no < random.nextInt(120); no++) {
            objects.add(object(
                    no,
                    bodies.get(random.nextInt(3)),
                    "L" + random.nextInt(40),
                    List.of("A", "B", "C").get(random.nextInt(3))));
        }
        List<Hand> inspectors = new ArrayList<>();
        List<Bar> bars = new ArrayList<>();
        for (int no = 0; no < random.nextInt(9); no++) {
            int load = random.nextInt(5);
            for (String body : bodies) {
                if (random.nextInt(3) == 0) {
                    inspectors.add(new Hand("officer" + no, body, load));
                }
            }
            for (int bar = 0; bar < random.nextInt(12); bar++) {
                bars.add(new Bar("officer" + no, "L" + random.nextInt(40)));
            }
        }
        return new Pool("511621-2026-001", DAY, quotas, objects, inspectors, bars);
    }

    private static Pool shuffled(Pool pool, Random random) {
        return new Pool(
                pool.number(),
                pool.day(),
                shuffled(pool.quotas(), random),
                shuffled(pool.objects(), random),
                shuffled(pool.inspectors(), random),
                shuffled(pool.bars(), random));
    }

    private static <T> List<T> shuffled(List<T> all, Random random) {
        List<T> other = new ArrayList<>(all);
        Collections.shuffle(other, random);
        return other;
    }

    private static byte[] seed(Random random) {
        byte[] seed = new byte[32];
        random.nextBytes(seed);
        return seed;
    }

    private static Entry object(long id, String body, String licensee, String risk) {
        return new Entry(id, body, licensee, risk, "B", "证" + id);
    }
}
