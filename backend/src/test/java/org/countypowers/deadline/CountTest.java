package org.countypowers.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.countypowers.deadline.Explanation.Verdict;
import org.countypowers.deadline.domain.Count;
import org.countypowers.deadline.domain.Limit;
import org.countypowers.deadline.domain.Span;
import org.countypowers.deadline.domain.WorkingCalendar;
import org.countypowers.deadline.domain.WorkingCalendar.Named;
import org.countypowers.deadline.domain.WorkingCalendar.Type;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountTest {
    private static WorkingCalendar national;

    @BeforeAll
    static void readTheNotices() throws IOException {
        Map<LocalDate, Named> days = new HashMap<>();
        for (String line : Files.readAllLines(Path.of("../sql/seed/holidays.csv")).stream()
                .skip(1)
                .toList()) {
            String[] cells = line.split(",");
            days.put(LocalDate.parse(cells[0]), new Named(Type.valueOf(cells[1]), cells[2]));
        }
        national = new WorkingCalendar(days, Set.of(2024, 2025, 2026));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-10, 20, WD, 0, , , 2026-03-16",
        "2026-02-10, 20, WD, 10, , , 2026-03-30",
        "2026-02-13, 5, WD, 0, , , 2026-02-27",
        "2026-03-02, 20, WD, 0, 2026-03-09, 2026-03-20, 2026-04-14",
        "2026-01-19, 30, CD, 0, , , 2026-02-24",
        "2026-11-23, 0, WD, 0, , , 2026-11-23",
        "2026-01-31, 1, MONTH, 0, , , 2026-02-28",
        "2026-06-30, 3, MONTH, 0, , , 2026-09-30",
        "2026-07-01, 3, MONTH, 0, , , 2026-10-08",
    })
    void a_limit_ends_on_the_day_that_the_law_says(
            LocalDate started, int amount, LimitUnit unit, int extended, LocalDate from, LocalDate to, LocalDate due) {
        List<Span> spans = from == null ? List.of() : List.of(new Span(from, to, "专家评审", "行政许可法第四十五条"));

        Count.Result result = Count.of(new Limit(started, amount, unit, extended, spans), national);

        assertThat(result.dueOn()).isEqualTo(due);
        assertThat(result.provisional()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 20, 2026-03-24", // four fifths
        "2026-03-02, 5, 2026-03-05", // two working days left
        "2026-10-13, 5, 2026-10-16", // the same, on the Friday
        "2026-05-06, 5, 2026-05-09", // on a Saturday on which the office works
        "2026-09-24, 5, 2026-09-30", // before a week of holidays
    })
    void its_end_is_near_from_a_day_on_which_the_office_still_works(LocalDate started, int days, LocalDate near) {
        Count.Result result = Count.of(new Limit(started, days, LimitUnit.WD, 0, List.of()), national);

        assertThat(result.warnOn(national)).isEqualTo(near);
    }

    @Test
    void a_day_in_a_year_without_notice_makes_the_date_provisional() {
        Count.Result result = Count.of(new Limit(LocalDate.of(2026, 12, 28), 5, LimitUnit.WD, 0, List.of()), national);

        assertThat(result.provisional()).isTrue();
        assertThat(result.dueOn()).isEqualTo(LocalDate.of(2027, 1, 5));
    }

    @Test
    void every_day_is_explained_once_and_in_order() {
        List<Span> spans = List.of(
                new Span(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 20), "听证", "行政许可法第四十五条"),
                new Span(LocalDate.of(2026, 3, 18), LocalDate.of(2026, 3, 20), "检测", "行政许可法第四十五条"));

        List<Explanation.Day> days = Count.of(new Limit(LocalDate.of(2026, 3, 2), 20, LimitUnit.WD, 0, spans), national)
                .days();

        assertThat(days.get(0).verdict()).isEqualTo(Verdict.START);
        assertThat(days.stream().map(Explanation.Day::date))
                .isEqualTo(days.get(0)
                        .date()
                        .datesUntil(days.get(days.size() - 1).date().plusDays(1))
                        .toList());
        assertThat(days.stream().filter(day -> day.verdict() == Verdict.COUNTED).map(Explanation.Day::number))
                .isEqualTo(java.util.stream.IntStream.rangeClosed(1, 20).boxed().toList());
        assertThat(days.stream().filter(day -> day.verdict() == Verdict.SUSPENDED))
                .hasSize(12);
    }

    /** The oracle lists the days that count, with nothing shared but the rule. */
    @Test
    void any_limit_in_any_calendar_agrees_with_a_plain_count_of_days() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 3000; round++) {
            WorkingCalendar calendar = randomCalendar(random);
            LocalDate start = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(600));
            List<Span> spans = randomSpans(random, start);
            int amount = 1 + random.nextInt(60);
            int extension = random.nextInt(3) == 0 ? random.nextInt(20) : 0;

            Count.Result result = Count.of(new Limit(start, amount, LimitUnit.WD, extension, spans), calendar);

            Set<LocalDate> suspended = spans.stream()
                    .flatMap(span -> span.from().datesUntil(span.to().plusDays(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
            LocalDate expected = start.plusDays(1)
                    .datesUntil(start.plusDays(1500))
                    .filter(calendar::working)
                    .filter(day -> !suspended.contains(day))
                    .skip(amount + extension - 1)
                    .findFirst()
                    .orElseThrow();
            assertThat(result.dueOn()).as("seed %d round %d", seed, round).isEqualTo(expected);
        }
    }

    private static WorkingCalendar randomCalendar(Random random) {
        Map<LocalDate, Named> days = new HashMap<>();
        for (int i = 0; i < 60; i++) {
            days.put(
                    LocalDate.of(2025, 1, 1).plusDays(random.nextInt(900)),
                    new Named(random.nextInt(4) == 0 ? Type.WORKDAY : Type.HOLIDAY, "节"));
        }
        return new WorkingCalendar(days, Set.of(2025, 2026, 2027, 2028));
    }

    private static List<Span> randomSpans(Random random, LocalDate start) {
        List<Span> spans = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate from = start.plusDays(random.nextInt(60));
            spans.add(new Span(from, from.plusDays(random.nextInt(25)), "检验", "45"));
        }
        return spans;
    }
}
