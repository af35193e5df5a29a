package org.countypowers.filereview.domain;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.countypowers.filereview.SampleReason;
import org.countypowers.inspection.SeededOrder;

/**
 * Which closed files are reviewed (SPEC 4): a function of pool and seed alone, so that anybody can repeat it.
 *
 * <ol>
 *   <li>All that were refused, extended, revoked, overdue or of risk D.
 *   <li>Of the files under a power in its first months, in the order of {@code young:<case>}, as many as make their share of
 *       those files, what rule 1 took included.
 *   <li>Of all files, in the order of {@code file:<case>}, as many as make the least number or the share of all, whichever is
 *       more, what rules 1 and 2 took included; all where there are fewer.
 * </ol>
 *
 * A part of a file counts as one.
 */
public final class FileSample {
    /** Names the rules above; another way to sample gets another name. */
    public static final String RULES = "FILE-REVIEW/1";

    private static final int WHOLE = 100;

    private final ReviewPool pool;
    private final SeededOrder order;
    private final Map<Long, Set<SampleReason>> picked = new LinkedHashMap<>();

    private FileSample(ReviewPool pool, byte[] seed) {
        this.pool = pool;
        this.order = new SeededOrder(seed);
    }

    /** A file of the sample and all that brought it there. */
    public record Picked(PoolFile file, Set<SampleReason> reasons) {
        public String line() {
            return "file," + file.caseId() + "," + file.number() + ","
                    + reasons.stream().map(Enum::name).collect(Collectors.joining(";"));
        }
    }

    /** In the order of the cases' ids. */
    public static List<Picked> draw(ReviewPool pool, byte[] seed) {
        return new FileSample(pool, seed).draw();
    }

    /** The published result of a pool's text. @throws IllegalArgumentException when it is none */
    public static List<String> lines(String pool, byte[] seed) {
        return draw(ReviewPool.read(pool), seed).stream().map(Picked::line).toList();
    }

    private List<Picked> draw() {
        List<PoolFile> files = pool.files();
        files.stream()
                .filter(file -> !file.always().isEmpty())
                .forEach(file -> picked.put(file.caseId(), EnumSet.copyOf(file.always())));
        List<PoolFile> young = files.stream().filter(PoolFile::young).toList();
        fill(young, "young:", share(young.size(), pool.share().youngPercent()), SampleReason.YOUNG_POWER);
        int least =
                Math.max(pool.share().least(), share(files.size(), pool.share().percent()));
        fill(files, "file:", Math.min(least, files.size()), SampleReason.DRAWN);
        return files.stream()
                .filter(file -> picked.containsKey(file.caseId()))
                .sorted(Comparator.comparing(PoolFile::caseId))
                .map(file -> new Picked(file, picked.get(file.caseId())))
                .toList();
    }

    private void fill(List<PoolFile> of, String prefix, int wanted, SampleReason reason) {
        long missing = wanted
                - of.stream().filter(file -> picked.containsKey(file.caseId())).count();
        if (missing <= 0) {
            return;
        }
        order
                .of(
                        of.stream()
                                .filter(file -> !picked.containsKey(file.caseId()))
                                .toList(),
                        file -> prefix + file.caseId())
                .stream()
                .limit(missing)
                .forEach(file -> picked.put(file.caseId(), EnumSet.of(reason)));
    }

    private static int share(int files, int percent) {
        return (files * percent + WHOLE - 1) / WHOLE;
    }
}
