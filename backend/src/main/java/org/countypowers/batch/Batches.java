package org.countypowers.batch;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.countypowers.batch.domain.BatchState;
import org.countypowers.batch.domain.BatchStore;
import org.countypowers.batch.domain.BatchStore.BatchRow;
import org.countypowers.batch.domain.BatchStore.OpinionRow;
import org.countypowers.batch.domain.BatchStore.OverrideRow;
import org.countypowers.batch.domain.PairState;
import org.countypowers.batch.domain.PairStore;
import org.countypowers.batch.domain.PairStore.Cell;
import org.countypowers.batch.domain.PairStore.Ending;
import org.countypowers.batch.domain.PairStore.PairRow;
import org.countypowers.batch.domain.PairStore.Turn;
import org.countypowers.batch.domain.PairStore.VerdictRow;
import org.countypowers.document.DocumentOwner;
import org.countypowers.document.Paper;
import org.countypowers.document.PaperKind;
import org.countypowers.document.Papers;
import org.countypowers.organisation.Jurisdiction;
import org.countypowers.organisation.Role;
import org.countypowers.process.TaskSubject;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Batches as their readers see them: each sees the pairs of the divisions where his or her posts lie. */
@Service
@PreAuthorize("hasAuthority('DELEGATION_READ')")
@Transactional(readOnly = true)
public class Batches {
    public static final int PAGE = 50;
    private static final Set<PaperKind> PUBLIC =
            Set.of(PaperKind.COMMENT_NOTICE, PaperKind.REPLY, PaperKind.ANNOUNCEMENT, PaperKind.ENTRUSTMENT);

    private static final Set<PairState> LEFT = Set.of(PairState.REJECTED, PairState.RETURNED, PairState.DEFERRED);

    private final BatchStore store;
    private final PairStore pairs;
    private final BatchScope scope;
    private final Papers papers;

    Batches(BatchStore store, PairStore pairs, BatchScope scope, Papers papers) {
        this.store = store;
        this.pairs = pairs;
        this.scope = scope;
        this.papers = papers;
    }

    /** @param done promulgated, and nothing is left to hand over */
    public record Line(
            long id,
            String number,
            String title,
            String officeBody,
            BatchState state,
            boolean done,
            LocalDate dueOn,
            LocalDate effectiveOn,
            LocalDateTime lastChangedAt) {}

    /** @param next id to ask for the following page with, or null */
    public record Page(List<Line> lines, Long next) {}

    /**
     * @param turns stages at which this officer marks pairs, when they wait there
     * @param counts pairs by state, in the whole batch
     * @param stepDays the day of each step's last opinion; the same for every reader, whoever's opinions he or she may read
     * @param endings why pairs that the reader sees left it, the most frequent reasons
     */
    public record View(
            TaskSubject.Seen seen,
            BatchRow batch,
            BatchState state,
            boolean own,
            boolean reviewsLegality,
            List<Stage> turns,
            Map<PairState, Integer> counts,
            Map<String, LocalDate> stepDays,
            List<Ending> endings,
            List<OpinionRow> opinions,
            List<OverrideRow> overrides,
            List<Paper> papers) {
        /** Promulgated, and nothing is left to hand over. */
        public boolean done() {
            return state == BatchState.PROMULGATED
                    && !counts.containsKey(PairState.PROMULGATED)
                    && !counts.containsKey(PairState.HANDOVER);
        }

        /** How many powers were given and not taken back. */
        public int given() {
            return counts.entrySet().stream()
                    .filter(each -> each.getKey().compareTo(PairState.PROMULGATED) >= 0
                            && each.getKey().compareTo(PairState.ADJUSTING) <= 0)
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }

        public int inForce() {
            return counts.getOrDefault(PairState.EFFECTIVE, 0) + counts.getOrDefault(PairState.ADJUSTING, 0);
        }

        public int suspended() {
            return counts.getOrDefault(PairState.SUSPENDED, 0);
        }
    }

    public record Pair(PairRow row, List<VerdictRow> verdicts) {}

    /** The newest first. @param beforeId null for the first page */
    public Page page(Long beforeId) {
        List<BatchRow> rows = store.page(scope.reading(), beforeId == null ? Long.MAX_VALUE : beforeId, PAGE + 1);
        Set<Long> beingHandedOver =
                pairs.beingHandedOver(rows.stream().map(BatchRow::id).toList());
        return new Page(
                rows.stream().limit(PAGE).map(row -> line(row, beingHandedOver)).toList(),
                rows.size() > PAGE ? rows.get(PAGE - 1).id() : null);
    }

    /** @throws NoSuchElementException for a batch out of sight */
    public View view(long id) {
        BatchRow batch = scope.read(id);
        Map<PairState, Integer> counts = new EnumMap<>(PairState.class);
        pairs.count(id).forEach(count -> counts.put(PairState.valueOf(count.state()), count.pairs()));
        boolean whole = whole(batch);
        Set<String> own = scope.units();
        List<OpinionRow> opinions = store.opinions(id);
        boolean running = batch.state().equals(BatchState.UNDER_WAY.name());
        return new View(
                new TaskSubject.Seen(BatchSubject.key(id), scope.version(batch)),
                batch,
                BatchState.valueOf(batch.state()),
                scope.proposes(batch),
                scope.officer().holds(Role.LEGALITY_REVIEWER, batch.officeBody()),
                Arrays.stream(Stage.values())
                        .filter(stage -> running && scope.judges(batch, stage) && !scope.ownProposal(batch, stage))
                        .filter(stage -> !pairs.waiting(scope.turn(batch, stage), List.of(), 0, 1)
                                .isEmpty())
                        .toList(),
                counts,
                stepDays(opinions),
                pairs.endings(id, scope.prefixes(batch)),
                opinions.stream()
                        .filter(opinion -> whole || own.contains(opinion.bodyId()))
                        .toList(),
                store.overrides(id),
                papers(batch));
    }

    private static Map<String, LocalDate> stepDays(List<OpinionRow> opinions) {
        return opinions.stream()
                .collect(Collectors.toMap(
                        OpinionRow::step,
                        opinion -> opinion.givenAt().toLocalDate(),
                        (one, other) -> one.isAfter(other) ? one : other));
    }

    /** Every cell that the reader may see, with the marks of his or her own bodies; some 27 000 in the largest batch, of a few letters each. */
    public List<Cell> cells(long id) {
        BatchRow batch = scope.read(id);
        return pairs.cells(id, scope.prefixes(batch), turns(batch));
    }

    /**
     * Until the batch is promulgated who sees a part of it reads what his or her own bodies said, and how a pair came to leave.
     *
     * @throws NoSuchElementException for a pair out of sight
     */
    public Pair pair(long id, String matterId, String divisionCode) {
        BatchRow batch = scope.read(id);
        PairRow row = pairs.find(id, matterId, divisionCode)
                .filter(pair -> scope.prefixes(batch).stream().anyMatch(divisionCode::startsWith))
                .orElseThrow(() -> new NoSuchElementException("no pair " + matterId + " " + divisionCode));
        boolean mine = turns(batch).stream().anyMatch(turn -> turn.holds(row));
        boolean all = batch.state().equals(BatchState.PROMULGATED.name()) || whole(batch);
        Set<String> own = scope.units();
        List<VerdictRow> verdicts = pairs.verdicts(row.id());
        boolean left = LEFT.contains(PairState.valueOf(row.state()));
        VerdictRow last = left && !verdicts.isEmpty() ? verdicts.get(verdicts.size() - 1) : null;
        return new Pair(
                mine ? row : row.unmarked(),
                verdicts.stream()
                        .filter(verdict -> all || own.contains(verdict.bodyId()) || verdict.equals(last))
                        .toList());
    }

    /** @throws NoSuchElementException when the batch has no such paper */
    @Transactional
    public byte[] open(long id, long paperId) {
        BatchRow batch = scope.read(id);
        if (papers(batch).stream().noneMatch(paper -> paper.id() == paperId)) {
            throw new NoSuchElementException("no paper " + paperId);
        }
        return papers.open(BatchPapers.owner(batch), paperId);
    }

    /** Every paper that the reader may see; a batch has some for each county and department, a few hundred at most. */
    private List<Paper> papers(BatchRow batch) {
        DocumentOwner owner = BatchPapers.owner(batch);
        boolean whole = whole(batch);
        Set<String> own = scope.units();
        List<Paper> shown = new ArrayList<>();
        for (List<Paper> page = papers.of(owner);
                !page.isEmpty();
                page = papers.after(owner, page.get(page.size() - 1).id())) {
            page.stream()
                    .filter(paper -> whole || PUBLIC.contains(paper.kind()) || own.contains(paper.unitId()))
                    .forEach(shown::add);
        }
        return shown;
    }

    /** Who reads all that the batch's own level reads; a county or city below sees what is published and what it said itself. */
    private boolean whole(BatchRow batch) {
        return scope.prefixes(batch).stream()
                .anyMatch(prefix -> Jurisdiction.prefix(batch.divisionCode()).startsWith(prefix));
    }

    /** The marks that the reader's own bodies set: what another body has not handed in is its draft. */
    private List<Turn> turns(BatchRow batch) {
        return Arrays.stream(Stage.values())
                .filter(stage -> scope.judges(batch, stage))
                .map(stage -> scope.turn(batch, stage))
                .toList();
    }

    /** The batch behind an entry of the register, if the reader may see it. */
    public Optional<Long> byNumber(String number) {
        return store.byNumber(number).map(BatchRow::id).filter(id -> store.sees(scope.reading(), id));
    }

    private static Line line(BatchRow row, Set<Long> beingHandedOver) {
        return new Line(
                row.id(),
                row.number(),
                row.title(),
                row.officeBody(),
                BatchState.valueOf(row.state()),
                row.state().equals(BatchState.PROMULGATED.name()) && !beingHandedOver.contains(row.id()),
                row.dueOn(),
                row.effectiveOn(),
                row.lastChangedAt());
    }
}
