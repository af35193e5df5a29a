package org.countypowers.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.countypowers.audit.domain.SealStore;
import org.countypowers.audit.verifier.Finding;
import org.countypowers.audit.verifier.Finding.Kind;
import org.countypowers.audit.verifier.Report;
import org.countypowers.audit.verifier.Verification;
import org.countypowers.casework.CaseMaterials;
import org.countypowers.casework.domain.CaseStore;
import org.countypowers.deadline.ScopedClock;
import org.countypowers.demo.DemoOffice;
import org.countypowers.testing.MariaDbServer;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

abstract class ProofOfTrailTest {
    private static final String AUDITOR = "city.auditor";
    private static final String ADMINISTRATOR = "city.audit-admin";

    @Autowired
    Office office;

    @Autowired
    CaseMaterials materials;

    @Autowired
    CaseStore cases;

    @Autowired
    TrailExport export;

    @Autowired
    Sealing sealing;

    @Autowired
    SealStore seals;

    @Autowired
    SealDesk desk;

    @Autowired
    Trail trail;

    @Autowired
    ScopedClock clock;

    @Autowired
    Sql sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Value("${countypowers.files.folder}")
    Path files;

    @TempDir
    Path folder;

    /** Who owns the tables and may do what no service can. */
    abstract JdbcTemplate migration();

    @OnH2
    static class OnH2Test extends ProofOfTrailTest {
        @Override
        JdbcTemplate migration() {
            return new JdbcTemplate(new DriverManagerDataSource(
                    "jdbc:h2:mem:app;CASE_INSENSITIVE_IDENTIFIERS=TRUE;MODE=MySQL", "sa", ""));
        }
    }

    @OnMariaDb
    static class OnMariaDbTest extends ProofOfTrailTest {
        private static final JdbcTemplate MIGRATION = new JdbcTemplate(MariaDbServer.observer("app"));

        @Override
        JdbcTemplate migration() {
            return MIGRATION;
        }
    }

    @BeforeEach
    void openTheOffice() {
        office.open();
    }

    private long registered() {
        long id = office.register("yuechi.window", "XK-069", DemoOffice.YUECHI);
        office.as("yuechi.window", () -> {
            materials.add(
                    id, 1, "说明.pdf", new ByteArrayInputStream(("%PDF-1.7\n" + id).getBytes(StandardCharsets.UTF_8)));
            return null;
        });
        office.complete("yuechi.handler", id, Map.of("outcome", "accept", "opinion", "材料齐全"));
        return id;
    }

    private Report verified(long id) {
        String number = cases.find(id).orElseThrow().number();
        return verified(out -> office.as(AUDITOR, () -> {
            export.ofCase(number, "核对", out);
            return null;
        }));
    }

    private Report whole(String user) {
        return verified(out -> office.as(user, () -> {
            export.whole("年度核对", out);
            return null;
        }));
    }

    private interface Writing {
        void to(OutputStream out);
    }

    private Report verified(Writing writing) {
        Path zip = folder.resolve("export.zip");
        try {
            try (OutputStream out = Files.newOutputStream(zip)) {
                writing.to(out);
            }
            Path key = Files.writeString(folder.resolve("key.pem"), office.as(AUDITOR, () -> desk.publicKeys()));
            return Verification.of(new Verification.Sources(zip, null, key, files));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Set<Kind> kinds(Report report) {
        return report.findings().stream().map(Finding::kind).collect(Collectors.toSet());
    }

    @Test
    void a_case_that_went_through_the_services_is_proven() {
        long id = registered();
        assertThat(sealing.run()).isPositive();
        Report report = verified(id);
        assertThat(report.findings()).isEmpty();
        assertThat(report.events()).isGreaterThan(3);
    }

    @Test
    void what_was_sealed_and_edited_past_the_services_is_found() {
        long id = registered();
        sealing.run();
        tampered(
                "update case_file set status = 'GRANTED' where id = ?",
                "update case_file set status = ? where id = ?",
                "select status from case_file where id = ?",
                id,
                Kind.ROW_NOT_VOUCHED_FOR);
        tampered(
                "update trail.trail_event set address = '10.9.9.9' where stream_kind = 'CASE' and stream_id = ? and seq = 2",
                "update trail.trail_event set address = ? where stream_kind = 'CASE' and stream_id = ? and seq = 2",
                "select address from trail.trail_event where stream_kind = 'CASE' and stream_id = ? and seq = 2",
                id,
                Kind.COLUMNS_ALTERED);
        tampered(
                "update trail.trail_event set canonical = replace(canonical, '\"seq\":1', '\"seq\": 1') where stream_kind = 'CASE' and stream_id = ? and seq = 1",
                "update trail.trail_event set canonical = ? where stream_kind = 'CASE' and stream_id = ? and seq = 1",
                "select canonical from trail.trail_event where stream_kind = 'CASE' and stream_id = ? and seq = 1",
                id,
                Kind.EVENT_ALTERED);
        tampered(
                "update attachment set hash = '" + "a".repeat(64) + "' where owner_kind = 'CASE' and owner_id = ?",
                "update attachment set hash = ? where owner_kind = 'CASE' and owner_id = ?",
                "select hash from attachment where owner_kind = 'CASE' and owner_id = ?",
                id,
                Kind.DOCUMENT_NOT_VOUCHED_FOR);
        tampered(
                "update paper set content = concat(content, ' ') where owner_kind = 'CASE' and owner_id = ? and kind = 'ACCEPTANCE'",
                "update paper set content = ? where owner_kind = 'CASE' and owner_id = ? and kind = 'ACCEPTANCE'",
                "select content from paper where owner_kind = 'CASE' and owner_id = ? and kind = 'ACCEPTANCE'",
                id,
                Kind.DOCUMENT_NOT_VOUCHED_FOR);
        tampered(
                "update trail.trail_seal_leaf set hash = '" + "b".repeat(64)
                        + "' where stream_kind = 'CASE' and stream_id = ?",
                "update trail.trail_seal_leaf set hash = ? where stream_kind = 'CASE' and stream_id = ?",
                "select hash from trail.trail_seal_leaf where stream_kind = 'CASE' and stream_id = ?",
                id,
                Kind.SEALED_OTHERWISE);
        assertThat(verified(id).findings()).isEmpty();
    }

    private void tampered(String attack, String back, String read, long id, Kind kind) {
        JdbcTemplate migration = migration();
        String was = migration.queryForObject(read, String.class, "" + id);
        migration.update(attack, "" + id);
        try {
            assertThat(kinds(verified(id))).as(attack).contains(kind);
        } finally {
            migration.update(back, was, "" + id);
        }
    }

    @Test
    void a_signature_is_only_good_for_its_seal() {
        registered();
        sealing.run();
        JdbcTemplate migration = migration();
        SealStore.SealRow last = seals.last().orElseThrow();
        migration.update("update trail.trail_seal set root = ? where number = ?", "c".repeat(64), last.number());
        try {
            assertThat(kinds(whole(ADMINISTRATOR))).contains(Kind.SEAL_FORGED);
        } finally {
            migration.update("update trail.trail_seal set root = ? where number = ?", last.root(), last.number());
        }
    }

    @Test
    void the_whole_trail_of_an_office_at_work_is_proven() {
        registered();
        sealing.runOverAll();
        registered();
        Report report = whole(ADMINISTRATOR);
        // Other tests write rows past the services; of the trail itself nothing may be found.
        assertThat(report.findings()).noneMatch(finding -> !Set.of(
                        Kind.ROW_NOT_VOUCHED_FOR,
                        Kind.ROW_MISSING,
                        Kind.DOCUMENT_MISSING,
                        Kind.DOCUMENT_NOT_VOUCHED_FOR,
                        Kind.KEPT_FILE_MISSING)
                .contains(finding.kind()));
    }

    @Test
    void what_was_read_under_a_letter_stays_sealed_in_an_export() throws IOException {
        String letter = "letter-secret-" + UUID.randomUUID();
        transaction.executeWithoutResult(status -> events.publishEvent(
                Auditable.of(Stream.ofReading(letter), "trail.seal", "secret", Map.of("what", "机密"))));
        sealing.run();
        Report report = whole(ADMINISTRATOR);
        assertThat(kinds(report)).doesNotContain(Kind.LEAF_MISSING, Kind.LEAF_FORGED);
        try (ZipFile zip = new ZipFile(folder.resolve("export.zip").toFile())) {
            String all = new String(
                    zip.getInputStream(zip.getEntry(Verification.EVENTS)).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(all).doesNotContain(letter).contains("withheld");
        }
    }

    @Test
    void who_exports_is_in_the_trail_with_the_purpose_and_without_one_nobody_does() {
        long id = registered();
        long before = lastExport();
        verified(id);
        TrailEvent asked =
                trail.read(Stream.ofConfiguration("trail"), before, 10).get(0);
        assertThat(asked.action()).isEqualTo("trail.export");
        assertThat(asked.after()).containsEntry("purpose", "核对");
        String number = cases.find(id).orElseThrow().number();
        assertThatThrownBy(() -> office.as(AUDITOR, () -> {
                    export.ofCase(number, " ", OutputStream.nullOutputStream());
                    return null;
                }))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private long lastExport() {
        List<TrailEvent> all = trail.read(Stream.ofConfiguration("trail"), 0, 10_000);
        return all.isEmpty() ? 0 : all.get(all.size() - 1).seq();
    }

    @Test
    void a_case_is_exported_only_by_who_may_read_it_and_the_whole_by_few() {
        long id = registered();
        String number = cases.find(id).orElseThrow().number();
        OutputStream nowhere = OutputStream.nullOutputStream();
        assertThatThrownBy(() -> office.as("yuechi.window", () -> {
                    export.ofCase(number, "核对", nowhere);
                    return null;
                }))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> office.as(ADMINISTRATOR, () -> {
                    export.ofCase(number, "核对", nowhere);
                    return null;
                }))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> office.as(AUDITOR, () -> {
                    export.whole("核对", nowhere);
                    return null;
                }))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_application_can_neither_change_nor_remove_a_seal() {
        registered();
        sealing.run();
        for (String statement : List.of(
                "update trail.trail_seal set events = 0",
                "delete from trail.trail_seal",
                "update trail.trail_seal_leaf set to_seq = 0",
                "delete from trail.trail_seal_leaf")) {
            assertThatThrownBy(() -> sql.update(statement)).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void what_is_committed_after_a_later_event_was_sealed_is_sealed_by_the_next() throws InterruptedException {
        String slow = "slow-" + UUID.randomUUID();
        String quick = "quick-" + UUID.randomUUID();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch sealed = new CountDownLatch(1);
        sealing.run();
        // Its row has a low id and is not to be seen before the other one is sealed.
        Thread late = new Thread(() -> transaction.executeWithoutResult(status -> {
            publish(slow);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public int getOrder() {
                    return Integer.MAX_VALUE;
                }

                @Override
                public void beforeCommit(boolean readOnly) {
                    written.countDown();
                    try {
                        sealed.await();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                }
            });
        }));
        late.start();
        written.await();
        tell(quick);
        sealing.run();
        sealed.countDown();
        late.join();
        assertThat(leaves(quick)).isOne();
        assertThat(leaves(slow)).isZero();
        sealing.run();
        assertThat(leaves(slow)).isOne();
    }

    private void tell(String id) {
        transaction.executeWithoutResult(status -> publish(id));
    }

    private void publish(String id) {
        events.publishEvent(Auditable.of(Stream.ofConfiguration(id), "trail.seal", "", Map.of()));
    }

    private int leaves(String id) {
        return migration()
                .queryForObject("select count(*) from trail.trail_seal_leaf where stream_id = ?", Integer.class, id);
    }

    @Test
    void what_the_hourly_search_cannot_see_is_sealed_by_the_daily_comparison() {
        tell("mark-" + UUID.randomUUID());
        sealing.run();
        long number = seals.last().orElseThrow().number();
        JdbcTemplate migration = migration();
        migration.update("update trail.trail_seal set event_mark = event_mark + 1000000 where number = ?", number);
        String unseen = "unseen-" + UUID.randomUUID();
        clock.runAt(Instant.now().plus(Duration.ofHours(3)), () -> {
            tell(unseen);
            assertThat(sealing.run()).isZero();
            assertThat(sealing.runOverAll()).isPositive();
        });
        assertThat(leaves(unseen)).isOne();
        migration.update("update trail.trail_seal set event_mark = event_mark - 1000000 where number >= ?", number);
    }

    @Test
    void an_entry_of_the_register_written_past_the_services_is_found() {
        JdbcTemplate migration = migration();
        Map<String, Object> entry = migration.queryForMap(
                "select id, matter_id, instrument_no from power_entry where form is not null order by id limit 1");
        migration.update("update power_entry set instrument_no = 'X' where id = ?", entry.get("id"));
        try {
            assertThat(whole(ADMINISTRATOR).findings())
                    .anyMatch(finding -> finding.kind() == Kind.ROW_NOT_VOUCHED_FOR
                            && finding.place().startsWith(entry.get("matter_id") + ":"));
        } finally {
            migration.update(
                    "update power_entry set instrument_no = ? where id = ?",
                    entry.get("instrument_no"),
                    entry.get("id"));
        }
    }

    @Test
    void nothing_new_makes_no_seal() {
        sealing.run();
        long number = seals.last().orElseThrow().number();
        assertThat(sealing.run()).isZero();
        assertThat(sealing.runOverAll()).isZero();
        assertThat(seals.last().orElseThrow().number()).isEqualTo(number);
    }

    @Test
    void a_case_saved_without_an_event_is_not_saved() {
        long id = registered();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    CaseStore.CaseRow row = cases.lock(id).orElseThrow();
                    cases.update(row);
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(verified(id).findings()).isEmpty();
    }

    @Test
    void lines_that_the_kept_file_lacks_are_written_again() throws IOException {
        Path file = folder.resolve("seals.jsonl");
        SealFile kept = new SealFile(seals, file);
        tell("kept-" + UUID.randomUUID());
        sealing.run();
        kept.catchUp();
        List<String> all = Files.readAllLines(file);
        assertThat(all).hasSize((int) seals.last().orElseThrow().number());
        // The power went in the middle of a line.
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() - 40));
        kept.catchUp();
        assertThat(Files.readAllLines(file)).isEqualTo(all);
    }
}
