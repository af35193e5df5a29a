package org.countypowers.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.countypowers.audit.Stream;
import org.countypowers.process.TaskSubject;
import org.junit.jupiter.api.Test;

/** 已办: what an officer did in cases, batches and hand-overs is one list. */
class PastWorkTest {
    private static final LocalDateTime DAY = LocalDateTime.of(2026, 3, 2, 9, 0);

    @Test
    void what_was_done_in_several_modules_is_one_list_the_newest_first() {
        PastWork past = past(module("case", 1, 4, 7), module("batch", 2, 5), module("handover", 3, 6, 8));
        assertThat(walk(past, 50))
                .containsExactly(
                        List.of("handover8", "case7", "handover6", "batch5", "case4", "handover3", "batch2", "case1"));
    }

    @Test
    void every_step_stands_on_one_page_and_the_last_page_says_so() {
        PastWork past = past(
                module(
                        "case",
                        IntStream.rangeClosed(1, 61)
                                .filter(hour -> hour % 3 > 0)
                                .toArray()),
                module(
                        "batch",
                        IntStream.rangeClosed(1, 61)
                                .filter(hour -> hour % 3 == 0)
                                .toArray()),
                module("handover"));
        List<List<String>> pages = walk(past, 10);
        assertThat(pages).hasSize(7);
        assertThat(pages.stream().flatMap(List::stream))
                .hasSize(61)
                .doesNotHaveDuplicates()
                .startsWith("case61", "batch60");
        assertThat(pages.get(6)).containsExactly("case1");
    }

    @Test
    void the_modules_counts_together_end_at_the_cap() {
        PastWork past = past(module("case", 1, 2, 3), module("batch", 4, 5));
        assertThat(past.countDone("me", 100)).isEqualTo(5);
        assertThat(past.countDone("me", 4)).isEqualTo(4);
    }

    private static List<List<String>> walk(PastWork past, int size) {
        List<List<String>> pages = new ArrayList<>();
        String cursor = null;
        do {
            WorkPage page = past.done("me", cursor, size);
            pages.add(page.rows().stream().map(WorkRow::subject).toList());
            cursor = page.next();
        } while (cursor != null);
        return pages;
    }

    private static PastWork past(TaskSubject... modules) {
        return new PastWork(new Subjects(List.of(modules)), null, null, Clock.systemUTC());
    }

    /** @param hours when something was done, each also an id of the module's own */
    private static TaskSubject module(String name, int... hours) {
        return new Scripted(name, hours);
    }

    private record Scripted(String name, int[] hours) implements TaskSubject {
        @Override
        public List<Did> doneBy(String officerId, long beforeId, int limit) {
            return IntStream.of(hours)
                    .boxed()
                    .filter(hour -> hour < beforeId)
                    .sorted(Comparator.reverseOrder())
                    .limit(limit)
                    .map(hour -> new Did(hour, DAY.plusHours(hour), "Task_Step", "", listed(name + hour)))
                    .toList();
        }

        @Override
        public int countDone(String officerId, int cap) {
            return Math.min(cap, hours.length);
        }

        @Override
        public Listed listed(String key) {
            return new Listed(key, key, "", key, "", "", "", null, false, "");
        }

        @Override
        public boolean owns(String key) {
            return key.startsWith(name);
        }

        @Override
        public void requireReading(String key) {}

        @Override
        public Stream stream(String key) {
            return Stream.ofConfiguration(key);
        }

        @Override
        public Locked lock(Seen seen) {
            return (item, officer, answers) -> {};
        }

        @Override
        public void hold(String key) {}

        @Override
        public Optional<Done> doneAt(String taskId) {
            return Optional.empty();
        }
    }
}
