package org.countypowers.studio.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.countypowers.studio.domain.FlowKind;
import org.countypowers.studio.domain.PublishedStore;
import org.countypowers.studio.persistence.PublishedMapper.BoundMatter;
import org.springframework.stereotype.Repository;

@Repository
class PublishedTables implements PublishedStore {
    private final PublishedMapper mapper;

    PublishedTables(PublishedMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public List<PublishedRow> page(List<FlowKind> kinds, LocalDate day, String afterKey, int limit) {
        return mapper.page(kinds, day, afterKey, limit);
    }

    @Override
    public Map<Long, List<String>> matters(List<Long> releaseIds) {
        return releaseIds.isEmpty()
                ? Map.of()
                : mapper.matters(releaseIds).stream()
                        .collect(groupingBy(BoundMatter::releaseId, mapping(BoundMatter::matterId, toList())));
    }
}
