package org.countypowers.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countypowers.inspection.InspectionOffice.HEAD;
import static org.countypowers.inspection.InspectionOffice.INSPECTOR;
import static org.countypowers.inspection.InspectionOffice.INSPECTOR2;
import static org.countypowers.inspection.PlanOfAYearTest.refused;
import static org.countypowers.inspection.VisitOffice.seen;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.countypowers.document.DocumentRefused;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** Records and photos from phones: whatever is sent again, or twice at once, has one effect. */
abstract class RecordsFromPhonesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Office office;

    @Autowired
    InspectionOffice inspection;

    @Autowired
    VisitOffice visits;

    @Autowired
    RecordUploads uploads;

    @Autowired
    VisitFiles files;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void open() {
        office.open();
        inspection.clear();
    }

    @AfterEach
    void clear() {
        inspection.clear();
    }

    @Test
    void a_record_and_its_photos_that_are_sent_again_have_one_effect() {
        office.on(DAY, () -> {
            inspection.certify();
            long visit = visits.announced(DAY);
            String photo = photo(INSPECTOR, visit, 1);
            assertThat(photo(INSPECTOR, visit, 1)).isEqualTo(photo);
            assertThat(photo(INSPECTOR, visit, 2)).isNotEqualTo(photo);
            RecordUpload upload = upload(visit, List.of(photo));

            String hash = take(INSPECTOR, visit, upload);

            assertThat(hash).hasSize(64);
            assertThat(take(INSPECTOR, visit, upload)).isEqualTo(hash);
            assertThat(office.as(INSPECTOR, () -> files.photos(visit))).hasSize(2);
            VisitView view = visits.view(visit);
            assertThat(view.records()).singleElement().satisfies(record -> {
                assertThat(record.hash()).isEqualTo(hash);
                assertThat(record.photos()).containsExactly(photo);
            });
            assertThat(view.acts())
                    .filteredOn(act -> act.step().equals(VisitTask.INSPECT))
                    .hasSize(1);
            assertThat(visits.tasks(INSPECTOR2, visit).get(0).step()).isEqualTo(VisitTask.COSIGN);
        });
    }

    @Test
    void of_two_that_arrive_at_once_both_hear_the_same_and_one_record_stands() {
        long[] visit = new long[1];
        RecordUpload[] upload = new RecordUpload[1];
        office.on(DAY, () -> {
            inspection.certify();
            visit[0] = visits.announced(DAY);
            upload[0] = upload(visit[0], List.of());
        });
        List<CompletableFuture<String>> sent = new ArrayList<>();
        IntStream.range(0, 4)
                .forEach(at -> sent.add(CompletableFuture.supplyAsync(() -> {
                    String[] hash = new String[1];
                    office.on(DAY, () -> hash[0] = take(INSPECTOR, visit[0], upload[0]));
                    return hash[0];
                })));
        List<String> hashes = sent.stream().map(CompletableFuture::join).toList();
        assertThat(hashes).doesNotContainNull().allMatch(hash -> hash.equals(hashes.get(0)));
        assertThat(jdbc.queryForObject(
                        "select count(*) from inspection_record where visit_id = ?", Integer.class, visit[0]))
                .isEqualTo(1);
        assertThat(jdbc.queryForObject(
                        "select count(*) from inspection_act where visit_id = ? and step = 'Task_InspectSite'",
                        Integer.class,
                        visit[0]))
                .isEqualTo(1);
    }

    @Test
    void what_is_faulty_comes_back_with_its_fields_and_is_taken_under_the_same_id_when_it_is_right() {
        office.on(DAY, () -> {
            inspection.certify();
            long visit = visits.announced(DAY);
            RecordUpload right = upload(visit, List.of());
            Map<String, Object> wrong = seen("rectify", DAY);
            wrong.remove("place");
            RecordUpload faulty = new RecordUpload(right.id(), right.taskId(), wrong, List.of());
            assertThatThrownBy(() -> take(INSPECTOR, visit, faulty))
                    .isInstanceOfSatisfying(AnswersRefused.class, refused -> assertThat(refused.errors())
                            .containsOnlyKeys("place"));
            assertThat(visits.view(visit).records()).isEmpty();
            assertThat(take(INSPECTOR, visit, right)).hasSize(64);
        });
    }

    @Test
    void nobody_sends_for_another_visit_or_under_another_s_id_or_with_photos_that_never_came() {
        office.on(DAY, () -> {
            inspection.certify();
            long visit = visits.announced(DAY);
            RecordUpload upload = upload(visit, List.of());
            assertThatThrownBy(() -> take("wusheng.inspector", visit, upload))
                    .isInstanceOf(NoSuchElementException.class);
            assertThatThrownBy(() -> take(HEAD, visit, upload)).isInstanceOf(AccessDeniedException.class);
            RecordUpload lost = new RecordUpload(
                    UUID.randomUUID().toString(), upload.taskId(), upload.answers(), List.of("f".repeat(64)));
            refused("inspection.error.photoMissing", () -> take(INSPECTOR, visit, lost));
            RecordUpload odd = new RecordUpload("1", upload.taskId(), upload.answers(), List.of());
            refused("inspection.error.upload", () -> take(INSPECTOR, visit, odd));
            take(INSPECTOR, visit, upload);
            refused("inspection.error.uploadTaken", () -> take(INSPECTOR2, visit, upload));
        });
    }

    @Test
    void a_photo_is_a_picture_of_a_visit_under_way_by_its_own_inspectors() {
        office.on(DAY, () -> {
            inspection.certify();
            long visit = visits.announced(DAY);
            assertThatThrownBy(() -> office.as(
                            INSPECTOR,
                            () -> files.addPhoto(visit, new ByteArrayInputStream("<svg onload=x>".getBytes()))))
                    .isInstanceOf(DocumentRefused.class);
            assertThatThrownBy(() -> photo("wusheng.inspector", visit, 1)).isInstanceOf(NoSuchElementException.class);
            assertThatThrownBy(() -> photo(HEAD, visit, 1)).isInstanceOf(AccessDeniedException.class);
            long waiting = visits.arranged(VisitGround.ORDERED, DAY);
            refused("inspection.error.noMorePhotos", () -> photo(INSPECTOR, waiting, 1));
            String kept = photo(INSPECTOR, visit, 1);
            assertThat(office.as("city.auditor", () -> files.photos(visit)))
                    .extracting(file -> file.hash())
                    .containsExactly(kept);
            assertThatThrownBy(() -> office.as("wusheng.inspector", () -> files.photos(visit)))
                    .isInstanceOf(NoSuchElementException.class);
        });
    }

    private RecordUpload upload(long visit, List<String> photos) {
        String task = visits.tasks(INSPECTOR, visit).get(0).taskId();
        return new RecordUpload(UUID.randomUUID().toString(), task, seen("pass", DAY), photos);
    }

    private String take(String officer, long visit, RecordUpload upload) {
        return office.as(officer, () -> uploads.take(visit, upload));
    }

    /** Two bytes more than what tells a JPEG. */
    private String photo(String officer, long visit, int no) {
        byte[] bytes = {
            (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, (byte) no
        };
        return office.as(officer, () -> files.addPhoto(visit, new ByteArrayInputStream(bytes)));
    }

    @OnH2
    static class OnH2Test extends RecordsFromPhonesTest {}

    @OnMariaDb
    static class OnMariaDbTest extends RecordsFromPhonesTest {}
}
