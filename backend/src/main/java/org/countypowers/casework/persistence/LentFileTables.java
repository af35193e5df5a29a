package org.countypowers.casework.persistence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Optional;
import org.countypowers.casework.domain.LentFileStore;
import org.springframework.stereotype.Repository;

@Repository
class LentFileTables implements LentFileStore {
    private final LentFileMapper mapper;

    LentFileTables(LentFileMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void lend(Collection<Long> caseIds, String officerId, String ground, String sealedIn, LocalDate lastDay) {
        if (!caseIds.isEmpty()) {
            mapper.lend(caseIds, officerId, ground, sealedIn, lastDay);
        }
    }

    @Override
    public void takeBack(String ground) {
        mapper.takeBack(ground);
    }

    @Override
    public boolean opened(long caseId, String officerId, LocalDateTime before, LocalDateTime now) {
        return mapper.opened(caseId, officerId, before, now) > 0;
    }

    @Override
    public Optional<String> sealedIn(long caseId, String officerId, LocalDate today) {
        return Optional.ofNullable(mapper.sealedIn(caseId, officerId, today));
    }

    @Override
    public String number(long caseId) {
        return mapper.number(caseId);
    }
}
