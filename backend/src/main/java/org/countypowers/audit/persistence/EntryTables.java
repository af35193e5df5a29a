package org.countypowers.audit.persistence;

import java.util.List;
import java.util.Optional;
import org.countypowers.audit.domain.EntryStore;
import org.springframework.stereotype.Repository;

@Repository
class EntryTables implements EntryStore {
    private final EntryMapper mapper;

    EntryTables(EntryMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void add(List<Entry> entries) {
        mapper.add(entries);
    }

    @Override
    public boolean fewBegin(String subject, int few) {
        return mapper.beginning(subject, few) < few;
    }

    @Override
    public Optional<Place> reach(Question question, Place before, int entries) {
        return Optional.ofNullable(mapper.reach(question, before, entries));
    }

    @Override
    public List<FoundEvent> find(Question question, Place before, Place last, int limit) {
        return mapper.find(question, before, last, limit);
    }
}
