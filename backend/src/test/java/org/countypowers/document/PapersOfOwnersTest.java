package org.countypowers.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Supplier;
import org.countypowers.audit.Stream;
import org.countypowers.audit.Trail;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.PaperText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

abstract class PapersOfOwnersTest {
    private static final LocalDate ON = LocalDate.of(2026, 4, 20);

    @Autowired
    Papers papers;

    @Autowired
    Office office;

    @Autowired
    Trail trail;

    @Autowired
    TransactionTemplate transaction;

    /** Fresh in each test: others number papers of the office's own bodies. */
    private final String organ = "510000-" + UUID.randomUUID().toString().substring(0, 8);

    private final DocumentOwner batch = owner("BATCH");
    private final DocumentOwner handover = owner("HANDOVER");

    @BeforeEach
    void openTheOffice() {
        office.open();
    }

    @Test
    void a_paper_opens_for_its_owner_and_for_no_other() {
        Paper demand = issue(batch, PaperKind.DEMAND_FORM, ON);
        DocumentOwner sameIdOfOtherKind =
                new DocumentOwner("HANDOVER", batch.id(), handover.stream(), handover.attached());

        assertThat(PaperText.of(act(() -> papers.open(batch, demand.id())))).contains("扩权强县赋权需求申报表", "岳池县");
        assertThat(act(() -> papers.of(batch))).containsExactly(demand);
        assertThat(act(() -> papers.of(sameIdOfOtherKind))).isEmpty();
        assertThatThrownBy(() -> act(() -> papers.open(sameIdOfOtherKind, demand.id())))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void numbers_run_by_organ_kind_and_year_whoever_the_papers_belong_to() {
        assertThat(issue(batch, PaperKind.ENTRUSTMENT, ON).number()).isEqualTo("水赋权委字〔2026〕第0001号");
        assertThat(issue(handover, PaperKind.ENTRUSTMENT, ON).number()).isEqualTo("水赋权委字〔2026〕第0002号");
        assertThat(issue(handover, PaperKind.HANDOVER_LIST, ON).number()).isEqualTo("水赋权交字〔2026〕第0001号");
        assertThatThrownBy(() -> act(() -> {
                    papers.issue(command(batch, PaperKind.ENTRUSTMENT, ON));
                    throw new IllegalStateException("the command fails after all");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(issue(batch, PaperKind.ENTRUSTMENT, ON).number()).isEqualTo("水赋权委字〔2026〕第0003号");
        assertThat(issue(batch, PaperKind.ENTRUSTMENT, ON.plusYears(1)).number())
                .isEqualTo("水赋权委字〔2027〕第0001号");
    }

    @Test
    void a_reply_carries_the_number_of_the_document_that_was_promulgated() {
        assertThat(issue(batch, PaperKind.REPLY, ON).number()).isEqualTo("川府函〔2026〕31号");
        assertThat(issue(batch, PaperKind.REPLY, ON).number()).isEqualTo("川府函〔2026〕31号-2");
    }

    @Test
    void the_owner_s_trail_knows_what_was_issued_and_what_was_printed() {
        Paper decision = issue(batch, PaperKind.RECALL_DECISION, ON);
        byte[] first = act(() -> papers.open(batch, decision.id()));

        assertThat(act(() -> papers.open(batch, decision.id()))).isEqualTo(first);
        assertThat(trail.read(batch.stream(), 0, 10))
                .extracting(event -> event.action() + " " + event.subject())
                .containsExactly("paper.issue " + decision.number(), "paper.print " + decision.number());
        assertThat(trail.firstBroken(batch.stream())).isZero();
    }

    @Test
    void more_papers_than_a_page_holds_are_read_page_by_page() {
        act(() -> {
            for (int at = 0; at < 103; at++) {
                papers.issue(new IssuePaper(
                        batch, PaperKind.REPLY, organ, "水", "川府函〔2026〕32号", ON, SamplePapers.of(PaperKind.REPLY)));
            }
            return null;
        });
        List<Paper> page = act(() -> papers.of(batch));
        List<Paper> rest = act(() -> papers.after(batch, page.get(99).id()));

        assertThat(page).hasSize(100);
        assertThat(rest).extracting(Paper::number).last().isEqualTo("川府函〔2026〕32号-103");
    }

    private Paper issue(DocumentOwner owner, PaperKind kind, LocalDate on) {
        return act(() -> papers.issue(command(owner, kind, on)));
    }

    private IssuePaper command(DocumentOwner owner, PaperKind kind, LocalDate on) {
        Map<String, Object> fields = SamplePapers.of(kind);
        return new IssuePaper(owner, kind, organ, "水", "川府函〔2026〕31号", on, fields);
    }

    private <T> T act(Supplier<T> act) {
        return office.as("province.reform", () -> transaction.execute(status -> act.get()));
    }

    private static DocumentOwner owner(String kind) {
        String id = UUID.randomUUID().toString();
        return new DocumentOwner(kind, id, Stream.ofConfiguration("paper:" + id.substring(0, 20)), "");
    }

    @OnH2
    static class H2Test extends PapersOfOwnersTest {}

    @OnMariaDb
    static class MariaDbTest extends PapersOfOwnersTest {}
}
