package org.countypowers.batch;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.countypowers.batch.domain.BatchState;
import org.countypowers.batch.domain.BatchStore;
import org.countypowers.batch.domain.BatchStore.BatchRow;
import org.countypowers.batch.domain.BatchStore.MarkRow;
import org.countypowers.batch.domain.PairStore;
import org.countypowers.batch.domain.PairStore.Block;
import org.countypowers.batch.domain.PairStore.Mark;
import org.countypowers.batch.domain.PairStore.PairRow;
import org.countypowers.batch.domain.PairStore.Turn;
import org.countypowers.batch.domain.Verdict;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.forms.PlainText;
import org.countypowers.organisation.SignedInOfficer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The body whose turn it is marks what it says about pairs, many at once; handing in its task makes it count. */
@Service
@PreAuthorize("hasAuthority('DELEGATION_JUDGE')")
@Transactional
public class BatchJudging {
    private static final int PAGE = 1000;
    private static final int MOST_EXPECTED = 1_000_000;

    private final BatchStore store;
    private final PairStore pairs;
    private final BatchScope scope;
    private final BatchGates gates;
    private final BatchEvents events;
    private final Clock clock;

    BatchJudging(
            BatchStore store, PairStore pairs, BatchScope scope, BatchGates gates, BatchEvents events, Clock clock) {
        this.store = store;
        this.pairs = pairs;
        this.scope = scope;
        this.gates = gates;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param refusals pairs that keep their earlier mark, each with the reason
     * @param versions by how many versions the batch is further for whoever saw it before; a colleague's marks count apart
     */
    public record Marked(int marked, List<PairRefusal> refusals, int versions) {}

    /**
     * Marks the pairs of the blocks that are before one of the officer's bodies; all of them where no block is given.
     *
     * @throws AnswersRefused with the fault at its field
     */
    public Marked mark(long batchId, Stage stage, List<Block> blocks, Mark given) {
        scope.read(batchId);
        BatchRow batch = store.lock(batchId).orElseThrow(() -> new NoSuchElementException("no batch " + batchId));
        if (!batch.state().equals(BatchState.UNDER_WAY.name())) {
            throw new BatchRefused("batch.error.state." + batch.state());
        }
        if (!scope.judges(batch, stage)) {
            throw new AccessDeniedException("not this officer's turn");
        }
        if (scope.ownProposal(batch, stage)) {
            throw new BatchRefused("batch.error.ownProposal");
        }
        Mark mark = checked(batch, stage, given);
        Turn turn = scope.turn(batch, stage);
        List<PairRefusal> refusals = new ArrayList<>();
        Map<String, Integer> byBody = new TreeMap<>();
        long after = 0;
        for (List<PairRow> page = pairs.waiting(turn, blocks, after, PAGE);
                !page.isEmpty();
                page = pairs.waiting(turn, blocks, after, PAGE)) {
            after = page.get(page.size() - 1).id();
            List<PairRefusal> refused = refusals(batch, stage, page, mark);
            refusals.addAll(refused);
            List<PairRow> allowed = BatchGates.passing(page, refused);
            pairs.mark(allowed.stream().map(PairRow::id).toList(), mark);
            allowed.forEach(pair -> byBody.merge(stage.body(pair).orElse(batch.officeBody()), 1, Integer::sum));
        }
        keep(batch, stage, mark, byBody);
        events.marked(batch, stage, blocks, mark, byBody, refusals);
        return new Marked(byBody.values().stream().mapToInt(Integer::intValue).sum(), refusals, byBody.size());
    }

    /** Agrees to everything that is before the officer's bodies. @param basis the signed agreement's number, or '' */
    public Marked agreeToAll(long batchId, Stage stage, String basis) {
        return mark(batchId, stage, List.of(), new Mark(Verdict.AGREE, "", basis, "", ""));
    }

    private Mark checked(BatchRow batch, Stage stage, Mark given) {
        Map<String, String> faults = new LinkedHashMap<>();
        Verdict verdict = given.verdict();
        if (verdict == null || verdict == Verdict.SILENT || !stage.verdicts().contains(verdict)) {
            faults.put("verdict", "form.required");
        } else {
            PlainText.check(faults, "reason", given.reason(), 1000, verdict.needsReason());
            PlainText.check(faults, "scope", given.scope(), 500, verdict == Verdict.NARROWER);
            PlainText.check(faults, "basis", given.basis(), 300, false);
            if (verdict == Verdict.OTHER_FORM
                    && Arrays.stream(DelegationForm.values())
                            .noneMatch(form -> form.name().equals(given.form()))) {
                faults.put("form", "form.required");
            }
            if (DelegationForm.ENTRUST.name().equals(given.form())
                    && given.basis().isBlank()) {
                faults.put("basis", "form.required");
            }
            if (given.expected() != null && (given.expected() < 0 || given.expected() > MOST_EXPECTED)) {
                faults.put("expected", "form.range");
            }
            if (verdict == Verdict.WITH_RISK && batch.pilotUntil() == null) {
                faults.put("verdict", "batch.error.riskOnlyPilot");
            }
        }
        if (!faults.isEmpty()) {
            throw new AnswersRefused(faults);
        }
        return new Mark(
                verdict,
                verdict == Verdict.OTHER_FORM ? given.form() : "",
                given.basis().strip(),
                given.scope().strip(),
                given.reason().strip(),
                stage == Stage.DEMAND && verdict == Verdict.AGREE ? given.expected() : null);
    }

    private List<PairRefusal> refusals(BatchRow batch, Stage stage, List<PairRow> page, Mark mark) {
        if (stage == Stage.CITY_OPINION) {
            return page.stream()
                    .filter(pair -> !mayBeSaidByCity(pair, mark))
                    .map(pair -> PairRefusal.of(
                            pair.matterId(),
                            pair.divisionCode(),
                            pair.cityMustAgree() ? "batch.error.cityMustAgree" : "batch.error.cityAdvises"))
                    .toList();
        }
        if (mark.verdict() != Verdict.OTHER_FORM) {
            return List.of();
        }
        List<PairRefusal> refusals = new ArrayList<>(agreedTo(page, mark.form()));
        refusals.addAll(inOtherForm(batch, BatchGates.passing(page, refusals), mark));
        return refusals;
    }

    /** Where the law reserves the matter to the city it decides, in writing; elsewhere it advises, and the province weighs that (SPEC 2). */
    private static boolean mayBeSaidByCity(PairRow pair, Mark mark) {
        return switch (mark.verdict()) {
            case AGREE -> !pair.cityMustAgree() || !mark.basis().isEmpty();
            case OBJECT -> !pair.cityMustAgree();
            default -> pair.cityMustAgree();
        };
    }

    /** What the reserved organ has signed for is one form and no other (SPEC 2). */
    private static List<PairRefusal> agreedTo(List<PairRow> page, String form) {
        return page.stream()
                .filter(pair -> pair.cityMustAgree() && !pair.form().equals(form))
                .map(pair -> PairRefusal.of(pair.matterId(), pair.divisionCode(), "batch.error.cityAgreedForm"))
                .toList();
    }

    private List<PairRefusal> inOtherForm(BatchRow batch, List<PairRow> page, Mark mark) {
        LocalDate today = LocalDate.now(clock);
        Map<String, String> overrides = store.overridingClauses(batch.id(), mark.form());
        List<PairRow> changed = page.stream()
                .map(pair -> pair.withForm(mark.form(), mark.basis(), overrides.getOrDefault(pair.matterId(), "")))
                .toList();
        List<PairRefusal> refusals = new ArrayList<>(gates.law(changed, batch, today.plusDays(1)));
        refusals.addAll(gates.countyClass(changed, today));
        refusals.addAll(gates.capacity(changed, today));
        return refusals;
    }

    /** Handing in asks whether the body's marks are still those that were seen. */
    private void keep(BatchRow batch, Stage stage, Mark mark, Map<String, Integer> byBody) {
        if (byBody.isEmpty()) {
            return;
        }
        SignedInOfficer officer = scope.officer();
        LocalDateTime now = LocalDateTime.now(clock);
        store.addMarks(byBody.entrySet().stream()
                .map(each -> new MarkRow(
                        batch.id(),
                        each.getKey(),
                        stage.name(),
                        mark.verdict().name(),
                        each.getValue(),
                        officer.officerId(),
                        officer.name(),
                        now))
                .toList());
    }
}
