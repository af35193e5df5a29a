package org.countypowers.filereview.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countypowers.filereview.SampleReason;

/**
 * All that a sample depends on but its seed: the files closed in a quarter under the powers that one body was given by another.
 * The same pool always gives the same bytes. No applicant stands in it.
 */
public record ReviewPool(String number, LocalDate until, Share share, List<PoolFile> files) {
    private static final String CELL = ",";
    private static final String JOIN = ";";

    /** @param least files at least @param percent of all files @param youngPercent of those under a power in its first months */
    public record Share(int least, int percent, int youngPercent) {}

    /** Sorted by the cases' ids. */
    public String text() {
        Stream<String> head = Stream.of(String.join(
                CELL,
                "pool",
                number,
                until.toString(),
                String.valueOf(share.least()),
                String.valueOf(share.percent()),
                String.valueOf(share.youngPercent())));
        Stream<String> body =
                files.stream().sorted(Comparator.comparing(PoolFile::caseId)).map(ReviewPool::line);
        return Stream.concat(head, body).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(PoolFile file) {
        return String.join(
                CELL,
                "file",
                String.valueOf(file.caseId()),
                file.number(),
                file.matterId(),
                file.closedOn().toString(),
                file.young() ? "1" : "0",
                file.always().stream().map(Enum::name).collect(Collectors.joining(JOIN)));
    }

    /** @throws IllegalArgumentException when the text is none of a pool */
    public static ReviewPool read(String text) {
        try {
            List<String> lines = text.lines().toList();
            String[] head = lines.get(0).split(CELL, -1);
            if (!head[0].equals("pool")) {
                throw new IllegalArgumentException(head[0]);
            }
            return new ReviewPool(
                    head[1],
                    LocalDate.parse(head[2]),
                    new Share(Integer.parseInt(head[3]), Integer.parseInt(head[4]), Integer.parseInt(head[5])),
                    lines.stream().skip(1).map(ReviewPool::file).toList());
        } catch (RuntimeException unreadable) {
            throw new IllegalArgumentException("no pool", unreadable);
        }
    }

    private static PoolFile file(String line) {
        String[] cell = line.split(CELL, -1);
        if (!cell[0].equals("file")) {
            throw new IllegalArgumentException(line);
        }
        Set<SampleReason> always = Arrays.stream(cell[6].split(JOIN))
                .filter(name -> !name.isEmpty())
                .map(SampleReason::valueOf)
                .collect(Collectors.toSet());
        return new PoolFile(
                Long.parseLong(cell[1]), cell[2], cell[3], LocalDate.parse(cell[4]), cell[5].equals("1"), always);
    }
}
