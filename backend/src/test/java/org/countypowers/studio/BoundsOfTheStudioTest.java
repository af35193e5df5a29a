package org.countypowers.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countypowers.studio.Procedures.Summary;
import org.countypowers.studio.domain.FlowContent;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Nothing grows without an end, and what grows is read by pages. */
abstract class BoundsOfTheStudioTest extends FlowOffice {
    private static final int PROCEDURES = 5_000;

    @Autowired
    Procedures reading;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void removeMany() {
        sql.update("delete from studio_release where process_key like 'aa-%'");
        sql.update("delete from studio_procedure where process_key like 'aa-%'");
    }

    @Test
    void a_draft_has_no_more_files_than_a_procedure_may_and_none_is_too_large() {
        office.on(TODAY, () -> {
            long version = begun();
            int there = as(DESIGNER, () -> drafts.draft(DECISION))
                    .orElseThrow()
                    .content()
                    .files()
                    .size();
            for (int more = there; more < FlowContent.MOST_FILES; more++) {
                long seen = version;
                String name = "more-" + more + ".form";
                version = as(DESIGNER, () -> drafts.save(DECISION, seen, name, "{}"));
            }
            long last = version;
            refused("studio.error.tooManyFiles", last, "one-more.form", "{}");
            refused("studio.error.fileLarge", last, "more-59.form", "x".repeat(FlowContent.LARGEST_FILE + 1));
            refused("studio.error.fileName", last, "../more.form", "{}");
            assertThatThrownBy(this::begun)
                    .as("one draft of a procedure at a time")
                    .isInstanceOfSatisfying(StudioRefused.class, refused -> assertThat(refused.key())
                            .isEqualTo("studio.error.draftExists"));
        });
    }

    private void refused(String key, long version, String name, String content) {
        assertThatThrownBy(() -> as(DESIGNER, () -> drafts.save(DECISION, version, name, content)))
                .isInstanceOfSatisfying(StudioRefused.class, refused -> assertThat(refused.key())
                        .isEqualTo(key));
    }

    @Test
    void five_thousand_procedures_are_read_page_by_page_and_the_general_ones_stay_to_be_copied() {
        office.on(TODAY, () -> {
            many();
            long began = System.nanoTime();
            Set<String> seen = new HashSet<>();
            String after = "";
            for (List<Summary> page = page(after); !page.isEmpty(); page = page(after)) {
                assertThat(page).hasSizeLessThanOrEqualTo(Procedures.PAGE);
                page.forEach(row -> seen.add(row.procedure().processKey()));
                assertThat(page.get(0).inForce()).isNotNull();
                after = page.get(page.size() - 1).procedure().processKey();
            }
            assertThat(seen).hasSizeGreaterThan(PROCEDURES);
            assertThat((System.nanoTime() - began) / 1_000_000 / (PROCEDURES / Procedures.PAGE))
                    .as("milliseconds for a page")
                    .isLessThan(200);
            assertThat(as(DESIGNER, () -> reading.sources()))
                    .extracting(each -> each.procedure().processKey())
                    .startsWith("case-intake", DECISION);
        });
    }

    private List<Summary> page(String after) {
        return as(DESIGNER, () -> reading.page(after));
    }

    private void many() {
        List<Object[]> keys = new ArrayList<>();
        for (int i = 0; i < PROCEDURES; i++) {
            keys.add(new Object[] {"aa-%05d".formatted(i)});
        }
        transaction.executeWithoutResult(status -> {
            jdbc.batchUpdate(
                    "insert into studio_procedure (process_key, name, kind, made_from, made_by, made_at)"
                            + " values (?, '某事项', 'DECISION', 'case-decision', '某人', '2026-01-01 00:00:00')",
                    keys);
            jdbc.update("insert into studio_release (process_key, version, definition_id, content_hash, valid_from)"
                    + " select process_key, 1, process_key, 'x', '2026-01-01' from studio_procedure"
                    + " where process_key like 'aa-%'");
        });
    }

    @Test
    void a_file_that_nobody_could_draw_on_from_is_not_brought_in_and_the_draft_stays() {
        office.on(TODAY, () -> {
            long version = begun();
            String model = content().model();
            Map<String, String> broken = Map.of(
                    DECISION + ".bpmn",
                    model.substring(0, model.length() / 2),
                    "case-route.dmn",
                    "<!DOCTYPE a [<!ENTITY b \"b\">]>" + "<definitions/>",
                    "examine.form",
                    "{ \"components\": [");
            broken.forEach((name, content) -> assertThatThrownBy(
                            () -> as(DESIGNER, () -> drafts.bring(DECISION, version, name, content)))
                    .isInstanceOfSatisfying(StudioRefused.class, refused -> assertThat(refused.key())
                            .isEqualTo("studio.error.unreadable")));
            assertThatThrownBy(() -> as(DESIGNER, () -> drafts.bring(DECISION, version, DECISION + ".bpmn", "<a/>")))
                    .isInstanceOf(StudioRefused.class);
            assertThat(content().model()).isEqualTo(model);

            as(DESIGNER, () -> drafts.bring(DECISION, version, DECISION + ".bpmn", withSecondReview()));
            assertThat(content().model()).isNotEqualTo(model);
        });
    }

    private FlowContent content() {
        return as(DESIGNER, () -> drafts.draft(DECISION)).orElseThrow().content();
    }

    @OnH2
    static class OnH2Test extends BoundsOfTheStudioTest {}

    @OnMariaDb
    static class OnMariaDbTest extends BoundsOfTheStudioTest {}
}
