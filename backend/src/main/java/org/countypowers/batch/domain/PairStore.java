package org.countypowers.batch.domain;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.countypowers.batch.Stage;

/** The pairs of batches. */
public interface PairStore {
    /** What a matter in a division is called for short. */
    static String pair(String matterId, String divisionCode) {
        return matterId + ":" + divisionCode;
    }

    /**
     * @param volume applications of the last three years that we have, as the pair went in
     * @param expected cases a year, as the county said with its demand; null where it did not
     */
    record PairRow(
            Long id,
            long batchId,
            String matterId,
            String divisionCode,
            String countyOffice,
            String cityBody,
            String provinceBody,
            String givingBody,
            String receivingBody,
            boolean cityMustAgree,
            int volume,
            Integer expected,
            String form,
            String entrustBasis,
            String overrideClause,
            String scope,
            String state,
            String reason,
            String verdict,
            String verdictForm,
            String verdictBasis,
            String verdictScope,
            String verdictReason) {
        public String pair() {
            return PairStore.pair(matterId, divisionCode);
        }

        /** The pair without what a body marked and has not handed in. */
        public PairRow unmarked() {
            return new PairRow(
                    id,
                    batchId,
                    matterId,
                    divisionCode,
                    countyOffice,
                    cityBody,
                    provinceBody,
                    givingBody,
                    receivingBody,
                    cityMustAgree,
                    volume,
                    expected,
                    form,
                    entrustBasis,
                    overrideClause,
                    scope,
                    state,
                    reason,
                    "",
                    "",
                    "",
                    "",
                    "");
        }

        public PairRow withVolume(int applications) {
            return new PairRow(
                    id,
                    batchId,
                    matterId,
                    divisionCode,
                    countyOffice,
                    cityBody,
                    provinceBody,
                    givingBody,
                    receivingBody,
                    cityMustAgree,
                    applications,
                    expected,
                    form,
                    entrustBasis,
                    overrideClause,
                    scope,
                    state,
                    reason,
                    verdict,
                    verdictForm,
                    verdictBasis,
                    verdictScope,
                    verdictReason);
        }

        /** The pair as it would be with another form. */
        public PairRow withForm(String other, String basis, String override) {
            return new PairRow(
                    id,
                    batchId,
                    matterId,
                    divisionCode,
                    countyOffice,
                    cityBody,
                    provinceBody,
                    givingBody,
                    receivingBody,
                    cityMustAgree,
                    volume,
                    expected,
                    other,
                    basis,
                    override,
                    scope,
                    state,
                    reason,
                    verdict,
                    verdictForm,
                    verdictBasis,
                    verdictScope,
                    verdictReason);
        }
    }

    /**
     * One cell of the matrix.
     *
     * @param waiting whether it waits for the body of one of the turns that were asked for
     */
    record Cell(String matterId, String divisionCode, String form, String state, boolean waiting, String verdict) {}

    /** A rectangle of the matrix. */
    record Block(List<String> matterIds, List<String> divisionCodes) {}

    /**
     * @param form basis and scope: '' leaves what was asked for
     * @param expected cases a year, of a county that asks for the power; null where it does not say
     */
    record Mark(Verdict verdict, String form, String basis, String scope, String reason, Integer expected) {
        public Mark(Verdict verdict, String form, String basis, String scope, String reason) {
            this(verdict, form, basis, scope, reason, null);
        }
    }

    /** Pairs that wait at a stage for one of these bodies; no bodies where the batch's own office judges all. */
    record Turn(long batchId, Stage stage, List<String> bodies) {
        public boolean holds(PairRow pair) {
            return pair.state().equals(stage.before().name())
                    && stage.body(pair).map(bodies::contains).orElse(true);
        }
    }

    record VerdictRow(
            String stage,
            String verdict,
            String form,
            String scope,
            String basis,
            String reason,
            String bodyId,
            String officerName,
            LocalDateTime givenAt) {}

    record Count(String state, int pairs) {}

    /** Pairs that left for the same reason. */
    record Ending(String state, String reason, int pairs) {}

    void add(List<PairRow> rows);

    /** @param pair as matter:division */
    record OnItsWay(String pair, long batchId) {}

    /** Of these matters in these divisions what is on its way in any batch. */
    List<OnItsWay> onTheirWay(Collection<String> matterIds, Collection<String> divisionCodes);

    int remove(long batchId, List<Block> blocks);

    /** Cells of the divisions whose codes begin so, with the marks of these turns only. */
    List<Cell> cells(long batchId, List<String> prefixes, List<Turn> turns);

    /** In the order of their ids; at most {@code limit} after {@code afterId}. */
    List<PairRow> page(long batchId, Collection<PairState> states, long afterId, int limit);

    Optional<PairRow> find(long batchId, String matterId, String divisionCode);

    /** A batch's pairs of one division. */
    List<PairRow> of(long batchId, String divisionCode, Collection<String> matterIds);

    List<PairRow> waiting(Turn turn, List<Block> blocks, long afterId, int limit);

    List<Count> count(long batchId);

    /** Of the divisions whose codes begin so: refused or returned, the most frequent reason first; a few. */
    List<Ending> endings(long batchId, List<String> prefixes);

    /** Those of the batches with powers that are not in force yet. */
    Set<Long> beingHandedOver(Collection<Long> batchIds);

    void mark(Collection<Long> ids, Mark mark);

    int unmarked(Turn turn);

    /** Marks what no city has handed in: silent, or put off where the law wants a signed agreement. */
    int markSilent(long batchId);

    /** Keeps what is marked as handed in by a body. */
    void keep(Turn turn, String body, String officerName, LocalDateTime at);

    /** Does the action to the marked pairs of the turn with this verdict; the mark is taken over and cleared. */
    int take(Turn turn, Verdict verdict, PairAction action);

    /** Does the action to all pairs of the batch whose state allows it. */
    int act(long batchId, PairAction action);

    /** The same with the reason, for some matters and one division only where they are given. */
    int act(long batchId, PairAction action, Collection<String> matterIds, String divisionCode, String reason);

    /** One pair of a division in the state that the action starts from, in whatever batch. */
    int actOnPowers(PairAction action, Collection<String> matterIds, String divisionCode);

    /** Bodies that pairs wait for at a stage. */
    List<String> bodies(long batchId, Stage stage);

    int onItsWay(long batchId);

    List<VerdictRow> verdicts(long pairId);

    /** Whether a pair on its way has its form by an exception from the law's reservation. */
    boolean standOnOverride(long batchId, String matterId, String form);
}
