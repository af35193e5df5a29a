package org.countypowers.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import org.countypowers.audit.ArchiveDesk.Listed;
import org.countypowers.audit.domain.ArchiveStore;
import org.countypowers.audit.domain.Chain;
import org.countypowers.audit.restore.RestoreCommand;
import org.countypowers.audit.verifier.Finding;
import org.countypowers.audit.verifier.Finding.Kind;
import org.countypowers.audit.verifier.Report;
import org.countypowers.audit.verifier.Verification;
import org.countypowers.demo.DemoOffice;
import org.countypowers.testing.MariaDbServer;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.access.AccessDeniedException;

abstract class ArchivedYearTest {
    private static final String KEEPER = "city.audit-admin";
    private static final int YEAR = 2026;
    private static final LocalDate CLOSED = LocalDate.of(YEAR, 3, 3);
    private static final LocalDate DUE = LocalDate.of(YEAR + 1, 2, 1);
    private static final Map<String, Object> REFUSE = Map.of(
            "outcome", "refuse", "refusalGround", "notThisOrgan", "properOrgan", "四川省水利厅", "opinion", "不属于本机关职权范围。");

    @Autowired
    Office office;

    @Autowired
    Archiving archiving;

    @Autowired
    ArchiveDesk desk;

    @Autowired
    ArchiveVault vault;

    @Autowired
    ArchiveStore archives;

    @Autowired
    TrailExport export;

    @Autowired
    SealDesk seals;

    @Autowired
    Trail trail;

    @Value("${countypowers.archive.folder}")
    Path archived;

    @TempDir
    Path folder;

    private final List<Runnable> undo = new ArrayList<>();

    /** Who owns the tables. */
    abstract JdbcTemplate owner();

    abstract int restore(Path archive, Path key, ByteArrayOutputStream said);

    @OnH2
    static class OnH2Test extends ArchivedYearTest {
        private static final String URL = "jdbc:h2:mem:app;CASE_INSENSITIVE_IDENTIFIERS=TRUE;MODE=MySQL";

        @Override
        JdbcTemplate owner() {
            return new JdbcTemplate(new DriverManagerDataSource(URL, "sa", ""));
        }

        @Override
        int restore(Path archive, Path key, ByteArrayOutputStream said) {
            return RestoreCommand.run(archive, key, URL, "sa", "", said);
        }
    }

    @OnMariaDb
    static class OnMariaDbTest extends ArchivedYearTest {
        private static final com.zaxxer.hikari.HikariDataSource POOL = MariaDbServer.observer("app");

        @Override
        JdbcTemplate owner() {
            return new JdbcTemplate(POOL);
        }

        @Override
        int restore(Path archive, Path key, ByteArrayOutputStream said) {
            return RestoreCommand.run(archive, key, POOL.getJdbcUrl(), "migration", "migration", said);
        }
    }

    @BeforeEach
    void openTheOffice() {
        office.open();
        forget();
    }

    @AfterEach
    void forget() {
        Collections.reverse(undo);
        undo.forEach(Runnable::run);
        undo.clear();
        owner().update("delete from trail.trail_archive");
        owner().update("delete from archive_order");
    }

    /** Refused as none of the county's business, on a day of the year. */
    private long closed() {
        long[] id = new long[1];
        office.on(CLOSED, () -> {
            id[0] = office.register("yuechi.window", "XK-069", DemoOffice.YUECHI);
            office.complete("yuechi.handler", id[0], REFUSE);
        });
        return id[0];
    }

    private Path archive() {
        office.on(DUE, () -> assertThat(archiving.run()).isOne());
        return archived.resolve(archives.find(YEAR).orElseThrow().fileName());
    }

    private Path key() throws IOException {
        return Files.writeString(folder.resolve("key.pem"), office.as(KEEPER, seals::publicKeys));
    }

    private Report verified(Path file) throws IOException {
        return Verification.of(new Verification.Sources(file, null, key(), null));
    }

    /** Of the whole trail as it stands. */
    private List<Finding> found() throws IOException {
        Path zip = folder.resolve("whole.zip");
        try (OutputStream out = Files.newOutputStream(zip)) {
            office.as(KEEPER, () -> {
                export.whole("核对", out);
                return null;
            });
        }
        return verified(zip).findings();
    }

    private String restored(Path archive, int expected) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = restore(archive, key(), said);
        String words = said.toString(StandardCharsets.UTF_8);
        assertThat(code).as(words).isEqualTo(expected);
        return words;
    }

    private List<String> checked() {
        return office.as(KEEPER, () -> {
            try {
                return vault.check(YEAR, Locale.ENGLISH);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private int count(String table, long caseId) {
        return owner().queryForObject(
                        "select count(*) from " + table + " where stream_kind = 'CASE' and stream_id = ?",
                        Integer.class,
                        "" + caseId);
    }

    /** As the owner, who can do what no service can; taken back after the test. */
    private void changed(String column, String to, long caseId, int seq) {
        String at = " where stream_kind = 'CASE' and stream_id = ? and seq = ?";
        JdbcTemplate owner = owner();
        String was = owner.queryForObject(
                "select " + column + " from trail.trail_event" + at, String.class, "" + caseId, seq);
        owner.update("update trail.trail_event set " + column + " = ?" + at, to, "" + caseId, seq);
        undo.add(() -> owner().update("update trail.trail_event set " + column + " = ?" + at, was, "" + caseId, seq));
    }

    private static UnaryOperator<List<String>> first(String stream, UnaryOperator<String> edit) {
        return lines -> {
            int at = at(lines, stream);
            lines.set(at, edit.apply(lines.get(at)));
            return lines;
        };
    }

    private static int at(List<String> lines, String stream) {
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).startsWith("[\"event\"," + stream)) {
                return at;
            }
        }
        throw new IllegalArgumentException(stream);
    }

    private static String stream(long id) {
        return "\"CASE\",\"" + id + "\"";
    }

    @Test
    void a_closed_year_is_archived_on_its_day_and_once() throws IOException {
        long id = closed();
        office.on(DUE.minusDays(1), () -> assertThat(archiving.run()).isZero());
        Path file = archive();
        Listed listed =
                office.as(KEEPER, () -> desk.page(Integer.MAX_VALUE, 10)).get(0);
        assertThat(listed.year()).isEqualTo(YEAR);
        assertThat(listed.sha256()).isEqualTo(Verification.sha256(file));
        assertThat(listed.size()).isEqualTo(Files.size(file));
        assertThat(Files.getPosixFilePermissions(file))
                .noneMatch(each -> each.name().endsWith("WRITE"));
        Report report = verified(file);
        assertThat(report.scope()).isEqualTo("YEAR");
        assertThat(report.extent()).isEqualTo("" + YEAR);
        assertThat(report.findings())
                .noneMatch(finding ->
                        !finding.kind().ofEvidence() || finding.place().contains("CASE:" + id));
        assertThat(listed.cases()).isEqualTo(report.rows()).isPositive();
        assertThat(new EditedExport(file).text(Verification.EVENTS)).contains(stream(id));
        assertThat(trail.read(YearFile.ARCHIVES, 0, 1000))
                .anyMatch(event -> event.action().equals("trail.archive.make")
                        && event.after().get("sha256").equals(listed.sha256()));
        office.on(DUE.plusDays(1), () -> {
            assertThat(archiving.run()).isZero();
            refused(YEAR, "audit.archive.exists");
            refused(YEAR + 1, "audit.archive.notOver");
            refused(YEAR - 20, "audit.archive.nothing");
        });
    }

    private void refused(int year, String key) {
        assertThatThrownBy(() -> office.as(KEEPER, () -> {
                    desk.order(year);
                    return null;
                }))
                .isInstanceOf(ArchiveRefused.class)
                .hasMessage(key);
    }

    @Test
    void an_archive_tells_of_the_archives_before_it() throws IOException {
        closed();
        String before = Verification.sha256(archive());
        forget();
        assertThat(new EditedExport(archive()).text(Verification.EVENTS)).contains(before);
    }

    @Test
    void what_the_database_lost_comes_back_from_the_archive_and_only_once() throws IOException {
        long one = closed();
        long other = closed();
        Path file = archive();
        int events = count("trail.trail_event", one);
        int entries = count("trail_entry", one);
        int leaves = count("trail.trail_seal_leaf", one);
        JdbcTemplate owner = owner();
        undo.add(() -> restore(file, folder.resolve("key.pem"), new ByteArrayOutputStream()));
        for (String table : List.of("trail.trail_event", "trail.trail_seal_leaf", "trail_entry")) {
            owner.update("delete from " + table + " where stream_kind = 'CASE' and stream_id = ?", "" + one);
            owner.update("delete from " + table + " where stream_kind = 'CASE' and stream_id = ?", "" + other);
        }
        owner.update("delete from trail_head where stream_kind = 'CASE' and stream_id = ?", "" + other);

        assertThat(found())
                .anyMatch(each ->
                        each.kind() == Kind.STREAM_MISSING && each.place().startsWith("CASE:" + one + " "))
                .anyMatch(each -> each.kind() == Kind.LEAF_MISSING);
        assertThat(restored(file, 0)).contains("Put back");
        assertThat(found()).noneMatch(each -> !each.kind().ofEvidence());
        assertThat(count("trail.trail_event", one)).isEqualTo(events);
        assertThat(count("trail_entry", one)).isEqualTo(entries);
        assertThat(count("trail.trail_seal_leaf", one)).isEqualTo(leaves);
        assertThat(count("trail_head", other)).isOne();
        assertThat(trail.firstBroken(Stream.ofCase(one))).isZero();
        assertThat(trail.firstBroken(Stream.ofCase(other))).isZero();
        assertThat(owner.queryForObject(
                        "select count(*) from trail_entry where stream_kind = 'CASE' and stream_id = ? and division = '511621' and matter_id = 'XK-069'",
                        Integer.class,
                        "" + one))
                .isEqualTo(entries);

        assertThat(restored(file, 0)).contains("lacks nothing");
        assertThat(count("trail.trail_event", one)).isEqualTo(events);
        assertThat(count("trail_entry", one)).isEqualTo(entries);
    }

    @Test
    void an_archive_that_was_changed_is_found_where_it_lies_and_never_restored() throws IOException {
        long id = closed();
        Path file = archive();
        String place = "CASE:" + id;
        attack(file, place, first(stream(id), line -> line.replace("\\\"schema\\\":1", "\\\"schema\\\": 1")));
        attack(file, place, lines -> {
            lines.remove(at(lines, stream(id)));
            return lines;
        });
        attack(file, place, lines -> {
            Collections.swap(lines, at(lines, stream(id)), at(lines, stream(id)) + 1);
            return lines;
        });
        // The end of a stream with its head, but the leaf knows how far it went.
        attack(file, place, lines -> {
            lines.removeIf(line -> line.startsWith("[\"head\"," + stream(id)));
            lines.remove(lastEvent(lines, id));
            return lines;
        });
    }

    private static int lastEvent(List<String> lines, long id) {
        int last = -1;
        for (int at = 0; at < lines.size(); at++) {
            last = lines.get(at).startsWith("[\"event\"," + stream(id)) ? at : last;
        }
        return last;
    }

    private void attack(Path file, String place, UnaryOperator<List<String>> edit) throws IOException {
        Path open = new EditedExport(file).lines(Verification.EVENTS, edit).write(folder.resolve("open.zip"));
        assertThat(verified(open).findings())
                .anyMatch(each -> each.kind() == Kind.FILE_OF_EXPORT_ALTERED
                        && each.place().equals(Verification.EVENTS))
                .anyMatch(each -> each.place().startsWith(place));
        Path hidden =
                new EditedExport(file).lines(Verification.EVENTS, edit).hidden().write(folder.resolve("hidden.zip"));
        assertThat(verified(hidden).findings())
                .noneMatch(each -> each.kind() == Kind.FILE_OF_EXPORT_ALTERED)
                .anyMatch(each -> !each.kind().ofEvidence() && each.place().startsWith(place));
        assertThat(restored(hidden, 1)).contains(place).contains("Nothing was restored");
        swapped(file, hidden, () -> assertThat(checked())
                .anyMatch(each -> each.contains("not the one that was recorded"))
                .anyMatch(each -> each.contains(place)));
    }

    /** Whoever owns the folder puts another file in the place of an archive, for as long as this takes. */
    private void swapped(Path file, Path other, Runnable meanwhile) throws IOException {
        Path aside = Files.move(file, file.resolveSibling("aside"));
        try {
            if (other != null) {
                Files.copy(other, file);
            }
            meanwhile.run();
        } finally {
            Files.deleteIfExists(file);
            Files.move(aside, file);
        }
    }

    @Test
    void a_whole_stream_taken_out_of_an_archive_is_told_by_the_recorded_hash() throws IOException {
        long id = closed();
        Path file = archive();
        UnaryOperator<List<String>> without = lines -> {
            lines.removeIf(line -> line.contains(stream(id)) || line.contains("\"CASE:" + id + "\""));
            return lines;
        };
        Path forged = new EditedExport(file)
                .lines(Verification.EVENTS, without)
                .lines(Verification.CASES, without)
                .lines(Verification.DOCUMENTS, without)
                .hidden()
                .write(folder.resolve("forged.zip"));
        assertThat(verified(forged).findings()).noneMatch(each -> !each.kind().ofEvidence());
        assertThat(restored(forged, 1)).contains(Verification.sha256(file));
        swapped(file, forged, () -> assertThat(checked()).anyMatch(each -> each.contains("not the one")));
        swapped(file, null, () -> {
            assertThat(checked()).anyMatch(each -> each.contains("is missing"));
            assertThatThrownBy(() -> taken("核对")).isInstanceOf(NoSuchElementException.class);
        });
        assertThat(checked()).noneMatch(each -> each.contains("archive"));
    }

    @Test
    void an_event_appended_to_an_archive_is_never_put_into_the_database() throws IOException {
        long id = closed();
        Path file = archive();
        Path forged = new EditedExport(file)
                .lines(Verification.EVENTS, lines -> appended(lines, id))
                .hidden()
                .write(folder.resolve("forged.zip"));
        assertThat(verified(forged).findings())
                .as("only chained, so nothing is wrong with it in itself")
                .noneMatch(each -> !each.kind().ofEvidence());
        int before = count("trail.trail_event", id);
        assertThat(restored(forged, 1)).contains(Verification.sha256(file));
        owner().update("delete from trail.trail_archive");
        assertThat(restored(forged, 1)).contains("not covered by any seal");
        assertThat(count("trail.trail_event", id)).isEqualTo(before);
        assertThat(restored(file, 0)).contains("no record").contains("lacks nothing");
    }

    private static List<String> appended(List<String> lines, long id) {
        try {
            ObjectMapper json = new ObjectMapper();
            int last = lastEvent(lines, id);
            List<Object> event = json.readValue(lines.get(last), new TypeReference<>() {});
            Map<String, Object> said = json.readValue(event.get(11).toString(), new TypeReference<>() {});
            int seq = (int) event.get(3) + 1;
            String previous = event.get(13).toString();
            said.put("seq", seq);
            said.put("previous", previous);
            String canonical = json.writeValueAsString(said);
            event.set(3, seq);
            event.set(11, canonical);
            event.set(12, previous);
            event.set(13, Chain.hash(canonical));
            int head = lines.indexOf(lines.stream()
                    .filter(line -> line.startsWith("[\"head\"," + stream(id)))
                    .findFirst()
                    .orElseThrow());
            lines.set(head, json.writeValueAsString(List.of("head", "CASE", "" + id, seq, Chain.hash(canonical))));
            lines.add(head, json.writeValueAsString(event));
            return lines;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void a_record_of_an_archive_that_its_event_does_not_tell_of_shows() {
        closed();
        archive();
        owner().update("update trail.trail_archive set sha256 = ?", "a".repeat(64));
        assertThat(checked()).anyMatch(each -> each.contains("trail-archive " + YEAR));
    }

    @Test
    void what_stands_otherwise_in_the_database_is_named_and_nothing_is_written() throws IOException {
        long changed = closed();
        long lost = closed();
        Path file = archive();
        Path key = key();
        changed("address", "10.9.9.9", changed, 2);
        // Undone last: the changed event must be right again before.
        undo.add(0, () -> restore(file, key, new ByteArrayOutputStream()));
        owner().update("delete from trail.trail_event where stream_kind = 'CASE' and stream_id = ?", "" + lost);
        assertThat(restored(file, 1)).contains("CASE:" + changed + " 2").contains("nothing was restored");
        assertThat(count("trail.trail_event", lost)).isZero();
    }

    @Test
    void a_year_whose_trail_is_broken_is_not_archived_until_that_is_settled() {
        long id = closed();
        changed("subject", "X", id, 1);
        office.on(DUE, () -> assertThat(archiving.run()).isZero());
        assertThat(archives.find(YEAR)).isEmpty();
        assertThat(office.as(KEEPER, () -> desk.orders(Locale.ENGLISH)))
                .singleElement()
                .satisfies(order -> {
                    assertThat(order.underWay()).isFalse();
                    assertThat(order.problem()).contains("CASE:" + id + " 1");
                });
        office.on(
                DUE, () -> assertThat(archiving.run()).as("not again by itself").isZero());
        undo.remove(0).run();
        office.on(DUE, () -> {
            office.as(KEEPER, () -> {
                assertThat(desk.open()).contains(YEAR);
                desk.order(YEAR);
                return null;
            });
            assertThat(archiving.run()).isOne();
        });
        assertThat(office.as(KEEPER, () -> desk.orders(Locale.ENGLISH))).isEmpty();
    }

    private byte[] taken(String purpose) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        office.as(KEEPER, () -> {
            try {
                vault.take(YEAR, purpose, out);
                return null;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        return out.toByteArray();
    }

    @Test
    void an_archive_is_taken_for_a_purpose_by_who_may_read_the_whole_trail() throws IOException {
        closed();
        Path file = archive();
        assertThat(taken("异地保存")).isEqualTo(Files.readAllBytes(file));
        List<TrailEvent> told = trail.read(Stream.ofConfiguration("trail"), 0, 100_000);
        assertThat(told.get(told.size() - 1)).satisfies(event -> {
            assertThat(event.action()).isEqualTo("trail.archive.take");
            assertThat(event.after()).containsEntry("purpose", "异地保存");
        });
        assertThatThrownBy(() -> taken(" ")).isInstanceOf(IllegalArgumentException.class);
        for (String other : List.of("city.auditor", "yuechi.window", "city.system", "yuechi.discipline")) {
            assertThatThrownBy(() -> office.as(other, () -> desk.page(Integer.MAX_VALUE, 10)))
                    .as(other)
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> office.as(other, () -> {
                        desk.order(YEAR);
                        return null;
                    }))
                    .as(other)
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> office.as(other, () -> {
                        try {
                            vault.take(YEAR, "x", OutputStream.nullOutputStream());
                            return null;
                        } catch (IOException failure) {
                            throw new UncheckedIOException(failure);
                        }
                    }))
                    .as(other)
                    .isInstanceOf(AccessDeniedException.class);
        }
    }
}
