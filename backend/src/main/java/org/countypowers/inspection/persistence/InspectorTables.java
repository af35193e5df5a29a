package org.countypowers.inspection.persistence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.countypowers.inspection.Certificate;
import org.countypowers.inspection.Recusal;
import org.countypowers.inspection.domain.InspectionReaders;
import org.countypowers.inspection.domain.InspectorStore;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

@Repository
class InspectorTables implements InspectorStore {
    private final InspectorMapper mapper;

    InspectorTables(InspectorMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean add(Certificate certificate) {
        try {
            mapper.addCertificate(certificate);
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    @Override
    public Optional<Certificate> lockCertificate(long id) {
        return Optional.ofNullable(mapper.lockCertificate(id));
    }

    @Override
    public void withdraw(long id, LocalDate on, String ground) {
        mapper.withdraw(id, on, ground);
    }

    @Override
    public List<Certificate> certificates(InspectionReaders readers, long beforeId, int limit) {
        return readers.none() ? List.of() : mapper.certificates(readers, beforeId, limit);
    }

    @Override
    public List<String> certified(Collection<String> officerIds, LocalDate day) {
        return officerIds.isEmpty() ? List.of() : mapper.certified(officerIds, day);
    }

    @Override
    public Optional<Certificate> certificate(String officerId, LocalDate day) {
        return mapper.certificate(officerId, day).stream().findFirst();
    }

    @Override
    public void add(Recusal recusal) {
        mapper.addRecusal(recusal);
    }

    @Override
    public Optional<Recusal> lockRecusal(long id) {
        return Optional.ofNullable(mapper.lockRecusal(id));
    }

    @Override
    public void lift(long id, String name, LocalDateTime at, String reason) {
        mapper.lift(id, name, at, reason);
    }

    @Override
    public List<Recusal> recusals(InspectionReaders readers, long beforeId, int limit) {
        return readers.none() ? List.of() : mapper.recusals(readers, beforeId, limit);
    }

    @Override
    public List<Bar> bars(Collection<String> officerIds) {
        return officerIds.isEmpty() ? List.of() : mapper.bars(officerIds);
    }
}
