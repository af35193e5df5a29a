package org.countypowers.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.countypowers.casework.CaseLists;
import org.countypowers.casework.CaseLists.Line;
import org.countypowers.deadline.Clocks;
import org.countypowers.process.TaskSubject;
import org.countypowers.process.TaskSubject.Did;
import org.countypowers.process.TaskSubject.Listed;
import org.springframework.stereotype.Component;

/** The lists that go back in time: what an officer did, whatever it was about, and registered. */
@Component
class PastWork {
    private final Subjects subjects;
    private final CaseLists cases;
    private final Clocks clocks;
    private final Clock clock;

    PastWork(Subjects subjects, CaseLists cases, Clocks clocks, Clock clock) {
        this.subjects = subjects;
        this.cases = cases;
        this.clocks = clocks;
        this.clock = clock;
    }

    int countDone(String officerId, int cap) {
        int done = 0;
        for (TaskSubject subject : subjects.all()) {
            done += subject.countDone(officerId, cap);
        }
        return Math.min(cap, done);
    }

    int countRegistered(String officerId, int cap) {
        return cases.countRegistered(officerId, cap);
    }

    /** Every module's own list, merged by time; the cursor says how far each has been read. */
    WorkPage done(String officerId, String cursor, int size) {
        List<TaskSubject> modules = subjects.all();
        long[] read = cursor == null
                ? modules.stream().mapToLong(module -> Long.MAX_VALUE).toArray()
                : Arrays.stream(cursor.split("-")).mapToLong(Long::parseLong).toArray();
        List<Deque<Did>> lists = IntStream.range(0, read.length)
                .<Deque<Did>>mapToObj(no -> new ArrayDeque<>(modules.get(no).doneBy(officerId, read[no], size + 1)))
                .toList();
        List<Did> page = new ArrayList<>();
        for (Optional<Integer> newest = newest(lists);
                page.size() < size && newest.isPresent();
                newest = newest(lists)) {
            Did did = lists.get(newest.get()).poll();
            read[newest.get()] = did.id();
            page.add(did);
        }
        DaysLeft left = left();
        return new WorkPage(
                page.stream().map(did -> row(did, left)).toList(),
                newest(lists).isEmpty()
                        ? null
                        : Arrays.stream(read).mapToObj(Long::toString).collect(Collectors.joining("-")));
    }

    private static Optional<Integer> newest(List<Deque<Did>> lists) {
        return IntStream.range(0, lists.size())
                .boxed()
                .filter(no -> !lists.get(no).isEmpty())
                .max(Comparator.comparing(no -> lists.get(no).peek().at()));
    }

    WorkPage registered(String officerId, String cursor, int size) {
        List<Line> lines =
                cases.registered(officerId, cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor), size + 1);
        DaysLeft left = left();
        return new WorkPage(
                lines.stream().limit(size).map(line -> row(line, left)).toList(),
                lines.size() > size ? String.valueOf(lines.get(size - 1).key()) : null);
    }

    private DaysLeft left() {
        return new DaysLeft(clocks, LocalDate.now(clock));
    }

    private static WorkRow row(Did did, DaysLeft left) {
        Listed about = did.about();
        return new WorkRow(
                null,
                about.key(),
                about.number(),
                about.matterId(),
                about.title(),
                about.party(),
                about.divisionName(),
                did.step(),
                did.stepName(),
                "",
                false,
                about.dueOn(),
                about.provisional(),
                left.until(about.dueOn(), about.divisionCode()),
                about.status(),
                "");
    }

    private static WorkRow row(Line line, DaysLeft left) {
        return new WorkRow(
                null,
                Long.toString(line.caseId()),
                line.number(),
                line.matterId(),
                line.matterName(),
                line.applicantName(),
                line.countyName(),
                "",
                "",
                "",
                false,
                line.dueOn(),
                line.provisional(),
                left.until(line.dueOn(), line.countyCode()),
                line.status(),
                "");
    }
}
