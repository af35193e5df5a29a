package org.countypowers.audit.persistence;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.countypowers.audit.domain.SealStore;
import org.springframework.stereotype.Repository;

@Repository
class SealTables implements SealStore {
    private static final int MOST_ROWS = 500;

    private final SealMapper mapper;

    SealTables(SealMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Optional<SealRow> last() {
        return Optional.ofNullable(mapper.last());
    }

    @Override
    public Optional<SealRow> find(long number) {
        return Optional.ofNullable(mapper.find(number));
    }

    @Override
    public List<SealRow> page(long before, int limit) {
        return mapper.page(before, limit);
    }

    @Override
    public List<SealRow> after(long number, int limit) {
        return mapper.after(number, limit);
    }

    @Override
    public void add(SealRow seal, List<LeafRow> leaves) {
        mapper.add(seal);
        for (int from = 0; from < leaves.size(); from += MOST_ROWS) {
            mapper.addLeaves(leaves.subList(from, Math.min(leaves.size(), from + MOST_ROWS)));
        }
    }

    @Override
    public long highestEvent() {
        return mapper.highestEvent();
    }

    @Override
    public long markBefore(LocalDateTime time) {
        return Optional.ofNullable(mapper.markBefore(time)).orElse(0L);
    }

    @Override
    public List<Reach> changedSince(long mark, int limit) {
        return mapper.changedSince(mark, limit);
    }

    @Override
    public List<Reach> reaches(String afterKind, String afterId, int limit) {
        return mapper.reaches(afterKind, afterId, limit);
    }
}
