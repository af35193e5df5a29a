package org.countypowers.filereview.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.countypowers.filereview.SampleReason;
import org.countypowers.filereview.domain.FileSample.Picked;
import org.countypowers.filereview.domain.ReviewPool.Share;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class FileSampleTest {
    private static final Share SHARE = new Share(5, 5, 20);
    private static final LocalDate END = LocalDate.of(2026, 9, 30);
    private static final List<SampleReason> ALWAYS = List.of(
            SampleReason.REFUSED,
            SampleReason.EXTENDED,
            SampleReason.REVOKED,
            SampleReason.OVERDUE,
            SampleReason.RISK_D);

    @RepeatedTest(200)
    void whatever_the_quarter_the_sample_keeps_every_share(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        List<PoolFile> files = files(random, random.nextInt(400));
        byte[] seed = new byte[32];
        random.nextBytes(seed);

        List<Picked> sample = FileSample.draw(pool(files), seed);

        Set<Long> picked = sample.stream().map(each -> each.file().caseId()).collect(Collectors.toSet());
        assertThat(picked).hasSameSizeAs(sample);
        assertThat(sample).allSatisfy(each -> assertThat(each.reasons()).isNotEmpty());
        List<Long> always = files.stream()
                .filter(file -> !file.always().isEmpty())
                .map(PoolFile::caseId)
                .toList();
        assertThat(picked).containsAll(always);
        List<PoolFile> young = files.stream().filter(PoolFile::young).toList();
        long youngPicked =
                young.stream().filter(file -> picked.contains(file.caseId())).count();
        assertThat(youngPicked * 100).isGreaterThanOrEqualTo(young.size() * 20L);
        long least = Math.min(files.size(), Math.max(5, (files.size() * 5 + 99) / 100));
        assertThat((long) picked.size()).isGreaterThanOrEqualTo(least);
        // Nobody is drawn beyond what the rules ask for.
        long drawn = sample.stream()
                .filter(each -> each.reasons().contains(SampleReason.DRAWN))
                .count();
        assertThat(drawn == 0 || picked.size() == least).isTrue();
        long youngDrawn = sample.stream()
                .filter(each -> each.reasons().contains(SampleReason.YOUNG_POWER))
                .count();
        long youngAlways =
                young.stream().filter(file -> !file.always().isEmpty()).count();
        assertThat(youngDrawn).isEqualTo(Math.max(0, (young.size() * 20L + 99) / 100 - youngAlways));
    }

    @RepeatedTest(20)
    void the_same_pool_and_seed_come_to_the_same_in_whatever_order_and_from_its_text(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        List<PoolFile> files = files(random, 120);
        byte[] seed = new byte[32];
        random.nextBytes(seed);
        List<PoolFile> shuffled = new ArrayList<>(files);
        Collections.shuffle(shuffled, random);

        assertThat(pool(shuffled).text()).isEqualTo(pool(files).text());
        assertThat(FileSample.lines(pool(shuffled).text(), seed))
                .isEqualTo(FileSample.draw(pool(files), seed).stream()
                        .map(Picked::line)
                        .toList());
    }

    @Test
    void another_seed_draws_others() {
        List<PoolFile> files = IntStream.range(1, 200)
                .mapToObj(no -> file(no, false, Set.of()))
                .toList();
        assertThat(FileSample.lines(pool(files).text(), new byte[32]))
                .isNotEqualTo(FileSample.lines(pool(files).text(), new byte[] {1}));
    }

    @Test
    void a_few_files_are_all_reviewed_and_none_is_made_up() {
        List<PoolFile> files =
                IntStream.range(1, 4).mapToObj(no -> file(no, false, Set.of())).toList();
        assertThat(FileSample.draw(pool(files), new byte[32])).hasSize(3);
        assertThat(FileSample.draw(pool(List.of()), new byte[32])).isEmpty();
    }

    @Test
    void each_reason_is_kept_with_the_file() {
        PoolFile file = file(7, true, Set.of(SampleReason.REFUSED, SampleReason.OVERDUE));
        assertThat(FileSample.draw(pool(List.of(file)), new byte[32]).get(0).line())
                .isEqualTo("file,7,N7,REFUSED;OVERDUE");
    }

    @Test
    void what_is_no_pool_is_refused() {
        for (String text : List.of("", "x", "pool,1\n", "pool,n,2026-09-30,5,5,20\nvisit,1\n")) {
            assertThatThrownBy(() -> FileSample.lines(text, new byte[32]))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static ReviewPool pool(List<PoolFile> files) {
        return new ReviewPool("2026Q3-511621-018-511600-018", END, SHARE, files);
    }

    private static List<PoolFile> files(Random random, int count) {
        return IntStream.range(1, count + 1)
                .mapToObj(no -> {
                    Set<SampleReason> always = EnumSet.noneOf(SampleReason.class);
                    ALWAYS.stream().filter(reason -> random.nextInt(40) == 0).forEach(always::add);
                    return file(no, random.nextInt(3) == 0, always);
                })
                .toList();
    }

    private static PoolFile file(long id, boolean young, Set<SampleReason> always) {
        return new PoolFile(id, "N" + id, "XK-069", END.minusDays(id % 90), young, always);
    }
}
