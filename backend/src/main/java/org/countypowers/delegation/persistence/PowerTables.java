package org.countypowers.delegation.persistence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.countypowers.delegation.PowerPair;
import org.countypowers.delegation.domain.PowerStore;
import org.countypowers.delegation.domain.Timelines.Held;
import org.springframework.stereotype.Repository;

@Repository
class PowerTables implements PowerStore {
    /** Rows of one insert. */
    private static final int MOST_ROWS = 500;

    private final PowerMapper mapper;

    PowerTables(PowerMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public List<PowerRow> inForce(String matterId, Collection<String> holders, LocalDate day) {
        return mapper.inForce(matterId, holders, day);
    }

    @Override
    public Optional<PowerRow> asOf(String matterId, String holderDivision, LocalDate day, LocalDateTime knownAt) {
        return mapper.asOf(matterId, holderDivision, day, knownAt).stream().findFirst();
    }

    @Override
    public Optional<PowerRow> ended(String matterId, Collection<String> holders, LocalDate day, LocalDateTime knownAt) {
        return Optional.ofNullable(mapper.ended(matterId, holders, day, knownAt));
    }

    @Override
    public List<PowerRow> page(String matterId, String holderDivision, LocalDate day, long afterId, int limit) {
        return mapper.page(matterId, holderDivision, day, afterId, limit);
    }

    @Override
    public List<PowerRow> ending(LocalDate today, LocalDate until, long afterId, int limit) {
        return mapper.ending(today, until, afterId, limit);
    }

    @Override
    public List<PowerRow> young(List<String> prefixes, LocalDate after, LocalDate day, long afterId, int limit) {
        return prefixes.isEmpty() ? List.of() : mapper.young(prefixes, after, day, afterId, limit);
    }

    @Override
    public List<PowerRow> versions(String matterId, String holderDivision) {
        return mapper.versionsOf(List.of(new PowerPair(matterId, holderDivision)));
    }

    @Override
    public List<StatusRow> statuses(String matterId, String holderDivision) {
        return mapper.statusesOf(List.of(new PowerPair(matterId, holderDivision)));
    }

    @Override
    public List<PowerRow> versions(Collection<PowerPair> pairs) {
        return pairs.isEmpty() ? List.of() : mapper.versionsOf(pairs);
    }

    @Override
    public List<StatusRow> statuses(Collection<PowerPair> pairs) {
        return pairs.isEmpty() ? List.of() : mapper.statusesOf(pairs);
    }

    @Override
    public List<PowerPair> pairs(String prefix, String afterMatter, String afterHolder, int limit) {
        return mapper.pairs(prefix, afterMatter, afterHolder, limit);
    }

    @Override
    public List<Held> timelines(Collection<String> matterIds, Collection<String> holders) {
        return mapper.timelines(matterIds, holders);
    }

    @Override
    public void anchor(List<PowerRow> pairs) {
        for (int from = 0; from < pairs.size(); from += MOST_ROWS) {
            mapper.anchor(pairs.subList(from, Math.min(pairs.size(), from + MOST_ROWS)));
        }
    }

    @Override
    public void add(List<NewEntry> entries) {
        for (int from = 0; from < entries.size(); from += MOST_ROWS) {
            mapper.add(entries.subList(from, Math.min(entries.size(), from + MOST_ROWS)));
        }
    }

    @Override
    public PowerRow lock(long id) {
        return mapper.lock(id);
    }

    @Override
    public void supersede(PowerRow before, PowerRow now) {
        // The keys may refuse the change: then nothing was kept either.
        mapper.change(now);
        mapper.keep(before, now.recordedAt());
    }

    @Override
    public List<StatusRow> statusesFrom(long id, LocalDate from) {
        return mapper.statusesFrom(id, from);
    }

    @Override
    public void setStatus(StatusRow before, StatusRow now) {
        if (before != null) {
            mapper.supersedeStatus(before, now.recordedAt());
        }
        mapper.addStatus(now);
    }

    @Override
    public Optional<ImplementingRow> implementing(String matterId, String divisionCode, LocalDate day) {
        return Optional.ofNullable(mapper.implementing(matterId, divisionCode, day));
    }

    @Override
    public List<ImplementingRow> implementing(Collection<String> matterIds, String divisionCode, LocalDate day) {
        return matterIds.isEmpty() ? List.of() : mapper.implementingOf(matterIds, divisionCode, day);
    }

    @Override
    public Optional<ImplementingRow> implementing(
            String matterId, String divisionCode, LocalDate day, LocalDateTime knownAt) {
        return Optional.ofNullable(mapper.implementingAsOf(matterId, divisionCode, day, knownAt));
    }

    @Override
    public void addImplementing(ImplementingRow row, LocalDateTime at) {
        mapper.addImplementing(row, at);
    }

    @Override
    public void endImplementing(ImplementingRow row, LocalDate on, LocalDateTime at) {
        mapper.endImplementing(row, on, at);
    }

    @Override
    public List<String> holders(Collection<String> matterIds, LocalDate day) {
        return mapper.holders(matterIds, day);
    }
}
