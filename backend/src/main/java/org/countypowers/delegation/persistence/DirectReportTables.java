package org.countypowers.delegation.persistence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.countypowers.delegation.DirectReportHeading;
import org.countypowers.delegation.domain.DirectReportStore;
import org.springframework.stereotype.Repository;

@Repository
class DirectReportTables implements DirectReportStore {
    private final DirectReportMapper mapper;

    DirectReportTables(DirectReportMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Optional<VersionRow> version(int no) {
        return Optional.ofNullable(mapper.version(no));
    }

    @Override
    public Optional<VersionRow> draft() {
        return Optional.ofNullable(mapper.draft());
    }

    @Override
    public List<VersionRow> versions(int beforeNo, int limit) {
        return mapper.versions(beforeNo, limit);
    }

    @Override
    public Optional<VersionRow> current(LocalDate day) {
        return Optional.ofNullable(mapper.current(day));
    }

    @Override
    public Optional<ListedRow> listed(String matterId, LocalDate day, LocalDateTime knownAt) {
        return Optional.ofNullable(mapper.listed(matterId, day, knownAt));
    }

    @Override
    public List<ItemRow> items(int no, String text, String afterId, int limit) {
        return mapper.items(no, text, afterId, limit);
    }

    @Override
    public Optional<ItemRow> item(int no, String matterId) {
        return Optional.ofNullable(mapper.item(no, matterId));
    }

    @Override
    public int count(int no) {
        return mapper.count(no);
    }

    @Override
    public List<ChangeRow> changes(int from, int to, String afterId, int limit) {
        return mapper.changes(from, to, afterId, limit);
    }

    @Override
    public void addDraft(int no, String title, String by, LocalDateTime at) {
        mapper.addDraft(no, title, by, at);
    }

    @Override
    public void copyItems(int from, int to) {
        mapper.copyItems(from, to);
    }

    @Override
    public boolean touch(int no, int rowVersion) {
        return mapper.touch(no, rowVersion) == 1;
    }

    @Override
    public void describe(int no, DirectReportHeading heading) {
        mapper.describe(no, heading);
    }

    @Override
    public void publish(int no, String by, LocalDateTime at) {
        mapper.publish(no, by, at);
    }

    @Override
    public void discard(int no) {
        mapper.clear(no);
        mapper.discard(no);
    }

    @Override
    public void save(ItemRow item) {
        mapper.saveItem(item);
    }

    @Override
    public void remove(int no, String matterId) {
        mapper.removeItem(no, matterId);
    }
}
