package org.countypowers.catalog.persistence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.countypowers.catalog.LegalBasis;
import org.countypowers.catalog.MatterQuery;
import org.countypowers.catalog.domain.MatterStore;
import org.countypowers.catalog.domain.MatterStore.MatterName;
import org.springframework.stereotype.Repository;

@Repository
class MatterTables implements MatterStore {
    private final MatterMapper mapper;

    MatterTables(MatterMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void save(MatterRow matter) {
        mapper.save(matter);
    }

    @Override
    public void addBasis(String matterId, LegalBasis basis) {
        mapper.addBasis(matterId, basis);
    }

    @Override
    public List<LegalBasis> bases(String matterId) {
        return mapper.bases(matterId);
    }

    @Override
    public void addProcedure(ProcedureRow procedure) {
        mapper.addProcedure(procedure);
    }

    @Override
    public void clearProcedures(String matterId) {
        mapper.clearProcedures(matterId);
    }

    @Override
    public List<ProcedureRow> procedures(List<String> matterIds) {
        return mapper.procedures(matterIds);
    }

    @Override
    public Optional<MatterRow> find(String id) {
        return Optional.ofNullable(mapper.find(id));
    }

    @Override
    public List<MatterName> names(Collection<String> ids) {
        return mapper.names(ids);
    }

    @Override
    public List<MatterRow> search(String text, String afterId, int limit) {
        return mapper.search(text, afterId, limit);
    }

    @Override
    public List<MatterRow> select(MatterQuery query, String afterId, int limit) {
        return mapper.select(query, literal(query.text()), before(query), afterId, limit);
    }

    @Override
    public int count(MatterQuery query) {
        return mapper.count(query, literal(query.text()), before(query));
    }

    @Override
    public List<String> departmentCodes() {
        return mapper.departmentCodes();
    }

    private static LocalDateTime before(MatterQuery query) {
        return query.day().plusDays(1).atStartOfDay();
    }

    /** A per cent sign or an underscore is searched for, not a pattern. */
    private static String literal(String text) {
        return text.strip().replaceAll("[\\\\%_]", "\\\\$0");
    }

    @Override
    public boolean withoutBasis(String matterId, LocalDate day) {
        return mapper.withoutBasis(matterId, day);
    }

    @Override
    public List<String> withoutBasis(Collection<String> matterIds, LocalDate day) {
        return matterIds.isEmpty() ? List.of() : mapper.allWithoutBasis(matterIds, day);
    }

    @Override
    public boolean repeal(String matterId, int no, LocalDate on) {
        return mapper.repeal(matterId, no, on) == 1;
    }
}
