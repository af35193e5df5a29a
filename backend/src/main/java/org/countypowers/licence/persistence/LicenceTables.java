package org.countypowers.licence.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.countypowers.licence.Licence;
import org.countypowers.licence.LicenceGroup;
import org.countypowers.licence.LicenceLine;
import org.countypowers.licence.LicenceQuery;
import org.countypowers.licence.domain.LicenceStore;
import org.springframework.stereotype.Repository;

@Repository
class LicenceTables implements LicenceStore {
    private static final LicenceQuery ALL = new LicenceQuery(null, null, null, null);

    private final LicenceMapper mapper;

    LicenceTables(LicenceMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public long add(Licence licence) {
        LicenceMapper.NewId key = new LicenceMapper.NewId();
        mapper.add(licence, key);
        return key.getId();
    }

    @Override
    public Optional<LicenceLine> find(long id, Scope scope) {
        return page(ALL, null, scope, id + 1, 1).stream()
                .filter(line -> line.id() == id)
                .findFirst();
    }

    @Override
    public List<LicenceLine> page(LicenceQuery query, LocalDate soon, Scope scope, long beforeId, int limit) {
        return sees(scope) ? mapper.page(query, soon, scope, beforeId, limit) : List.of();
    }

    @Override
    public int count(LicenceGroup group, LocalDate soon, Scope scope, int cap) {
        LicenceQuery query = new LicenceQuery(group, null, null, null);
        return sees(scope) ? mapper.count(query, soon, scope, Long.MAX_VALUE, cap) : 0;
    }

    @Override
    public Optional<LicenceLine> ofCase(long caseId) {
        return Optional.ofNullable(mapper.ofCase(caseId));
    }

    @Override
    public List<Licence> plain(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : mapper.plain(ids);
    }

    @Override
    public List<Fate> fates(Collection<Long> caseIds) {
        return caseIds.isEmpty() ? List.of() : mapper.fates(caseIds);
    }

    @Override
    public List<Long> revoked(String divisionPrefix, LocalDate from, LocalDate to, int limit) {
        return mapper.revoked(divisionPrefix, from, to, limit);
    }

    @Override
    public List<Licence> lock(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : mapper.lock(ids);
    }

    @Override
    public void update(Licence licence) {
        mapper.update(licence);
    }

    @Override
    public List<Long> over(LocalDate today, long afterId, int limit) {
        return mapper.over(today, afterId, limit);
    }

    private static boolean sees(Scope scope) {
        return !scope.bodies().isEmpty() || !scope.prefixes().isEmpty();
    }
}
