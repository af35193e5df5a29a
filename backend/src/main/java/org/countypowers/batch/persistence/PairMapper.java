package org.countypowers.batch.persistence;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.batch.domain.PairStore.Block;
import org.countypowers.batch.domain.PairStore.Cell;
import org.countypowers.batch.domain.PairStore.Count;
import org.countypowers.batch.domain.PairStore.Ending;
import org.countypowers.batch.domain.PairStore.Mark;
import org.countypowers.batch.domain.PairStore.OnItsWay;
import org.countypowers.batch.domain.PairStore.PairRow;
import org.countypowers.batch.domain.PairStore.Turn;
import org.countypowers.batch.domain.PairStore.VerdictRow;

@Mapper
interface PairMapper {
    void add(@Param("rows") List<PairRow> rows);

    List<OnItsWay> onTheirWay(@Param("keys") Collection<String> keys);

    int remove(@Param("batchId") long batchId, @Param("blocks") List<Block> blocks);

    List<Cell> cells(
            @Param("batchId") long batchId, @Param("prefixes") List<String> prefixes, @Param("turns") List<Turn> turns);

    List<PairRow> page(
            @Param("batchId") long batchId,
            @Param("states") Collection<String> states,
            @Param("afterId") long afterId,
            @Param("limit") int limit);

    PairRow find(
            @Param("batchId") long batchId, @Param("matterId") String matterId, @Param("division") String division);

    List<PairRow> of(
            @Param("batchId") long batchId,
            @Param("division") String division,
            @Param("matterIds") Collection<String> matterIds);

    List<PairRow> waiting(
            @Param("turn") Turn turn,
            @Param("blocks") List<Block> blocks,
            @Param("afterId") long afterId,
            @Param("limit") int limit);

    List<Count> count(@Param("batchId") long batchId);

    List<Ending> endings(@Param("batchId") long batchId, @Param("prefixes") List<String> prefixes);

    List<Long> beingHandedOver(@Param("batchIds") Collection<Long> batchIds);

    void mark(@Param("ids") Collection<Long> ids, @Param("mark") Mark mark);

    int unmarked(@Param("turn") Turn turn);

    int markSilent(@Param("batchId") long batchId);

    void keep(
            @Param("turn") Turn turn,
            @Param("body") String body,
            @Param("officer") String officer,
            @Param("at") LocalDateTime at);

    int take(
            @Param("turn") Turn turn,
            @Param("verdict") String verdict,
            @Param("to") String to,
            @Param("free") boolean free);

    int act(
            @Param("batchId") Long batchId,
            @Param("from") Collection<String> from,
            @Param("to") String to,
            @Param("free") boolean free,
            @Param("matterIds") Collection<String> matterIds,
            @Param("division") String division,
            @Param("reason") String reason);

    List<String> bodies(@Param("batchId") long batchId, @Param("stage") String stage, @Param("state") String state);

    int onItsWay(@Param("batchId") long batchId, @Param("states") Collection<String> states);

    List<VerdictRow> verdicts(@Param("pairId") long pairId);

    int onOverride(
            @Param("batchId") long batchId,
            @Param("matterId") String matterId,
            @Param("form") String form,
            @Param("states") List<String> states);
}
