package org.countypowers.batch.persistence;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.countypowers.batch.Stage;
import org.countypowers.batch.domain.PairAction;
import org.countypowers.batch.domain.PairState;
import org.countypowers.batch.domain.PairStore;
import org.countypowers.batch.domain.Verdict;
import org.springframework.stereotype.Repository;

@Repository
class PairTables implements PairStore {
    private static final int CHUNK = 500;
    private static final List<String> ON_ITS_WAY = Arrays.stream(PairState.values())
            .filter(PairState::onItsWay)
            .map(Enum::name)
            .toList();

    private final PairMapper mapper;

    PairTables(PairMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void add(List<PairRow> rows) {
        for (int from = 0; from < rows.size(); from += CHUNK) {
            mapper.add(rows.subList(from, Math.min(rows.size(), from + CHUNK)));
        }
    }

    @Override
    public List<OnItsWay> onTheirWay(Collection<String> matterIds, Collection<String> divisionCodes) {
        List<OnItsWay> found = new ArrayList<>();
        for (String matter : matterIds) {
            found.addAll(mapper.onTheirWay(divisionCodes.stream()
                    .map(each -> PairStore.pair(matter, each))
                    .toList()));
        }
        return found;
    }

    @Override
    public int remove(long batchId, List<Block> blocks) {
        return mapper.remove(batchId, blocks);
    }

    @Override
    public List<Cell> cells(long batchId, List<String> prefixes, List<Turn> turns) {
        return mapper.cells(batchId, prefixes, turns);
    }

    @Override
    public List<PairRow> page(long batchId, Collection<PairState> states, long afterId, int limit) {
        return mapper.page(batchId, names(states), afterId, limit);
    }

    @Override
    public Optional<PairRow> find(long batchId, String matterId, String divisionCode) {
        return Optional.ofNullable(mapper.find(batchId, matterId, divisionCode));
    }

    @Override
    public List<PairRow> of(long batchId, String divisionCode, Collection<String> matterIds) {
        return matterIds.isEmpty() ? List.of() : mapper.of(batchId, divisionCode, matterIds);
    }

    @Override
    public List<PairRow> waiting(Turn turn, List<Block> blocks, long afterId, int limit) {
        return mapper.waiting(turn, blocks, afterId, limit);
    }

    @Override
    public List<Count> count(long batchId) {
        return mapper.count(batchId);
    }

    @Override
    public List<Ending> endings(long batchId, List<String> prefixes) {
        return mapper.endings(batchId, prefixes);
    }

    @Override
    public Set<Long> beingHandedOver(Collection<Long> batchIds) {
        return batchIds.isEmpty() ? Set.of() : Set.copyOf(mapper.beingHandedOver(batchIds));
    }

    @Override
    public void mark(Collection<Long> ids, Mark mark) {
        if (!ids.isEmpty()) {
            mapper.mark(ids, mark);
        }
    }

    @Override
    public int unmarked(Turn turn) {
        return mapper.unmarked(turn);
    }

    @Override
    public int markSilent(long batchId) {
        return mapper.markSilent(batchId);
    }

    @Override
    public void keep(Turn turn, String body, String officerName, LocalDateTime at) {
        mapper.keep(turn, body, officerName, at);
    }

    @Override
    public int take(Turn turn, Verdict verdict, PairAction action) {
        return mapper.take(
                turn, verdict.name(), action.to().name(), !action.to().reserved());
    }

    @Override
    public int act(long batchId, PairAction action) {
        return mapper.act(
                batchId, names(action.from()), action.to().name(), !action.to().reserved(), null, null, null);
    }

    @Override
    public int act(long batchId, PairAction action, Collection<String> matterIds, String divisionCode, String reason) {
        return mapper.act(
                batchId,
                names(action.from()),
                action.to().name(),
                !action.to().reserved(),
                matterIds,
                divisionCode,
                reason);
    }

    @Override
    public int actOnPowers(PairAction action, Collection<String> matterIds, String divisionCode) {
        return mapper.act(
                null, names(action.from()), action.to().name(), !action.to().reserved(), matterIds, divisionCode, null);
    }

    @Override
    public List<String> bodies(long batchId, Stage stage) {
        return mapper.bodies(batchId, stage.name(), stage.before().name());
    }

    @Override
    public int onItsWay(long batchId) {
        return mapper.onItsWay(batchId, ON_ITS_WAY);
    }

    @Override
    public List<VerdictRow> verdicts(long pairId) {
        return mapper.verdicts(pairId);
    }

    private static List<String> names(Collection<PairState> states) {
        return states.stream().map(Enum::name).toList();
    }

    @Override
    public boolean standOnOverride(long batchId, String matterId, String form) {
        return mapper.onOverride(batchId, matterId, form, ON_ITS_WAY) > 0;
    }
}
