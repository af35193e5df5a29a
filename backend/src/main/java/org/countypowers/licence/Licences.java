package org.countypowers.licence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.casework.GrantedCases;
import org.countypowers.licence.domain.LicenceStore;
import org.countypowers.organisation.OfficerSetup;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps licences as part of the commands that grant or end them; carries no permission of its own. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Licences implements GrantedCases {
    private final LicenceStore store;
    private final LicenceFollowers followers;
    private final ApplicationEventPublisher events;

    Licences(LicenceStore store, LicenceFollowers followers, ApplicationEventPublisher events) {
        this.store = store;
        this.followers = followers;
        this.events = events;
    }

    @Override
    public void granted(Grant grant) {
        LocalDate validTo = Objects.requireNonNullElse(grant.validTo(), OfficerSetup.OPEN);
        Licence licence = new Licence(
                null,
                grant.caseId(),
                grant.paperNumber(),
                grant.matterId(),
                grant.matterName(),
                grant.divisionCode(),
                grant.licensee(),
                Objects.requireNonNullElse(grant.identifierLookup(), ""),
                grant.person(),
                grant.approvedBy(),
                grant.decidingBody(),
                grant.nameBody(),
                grant.on(),
                validTo,
                LicenceStatus.VALID,
                null,
                null,
                1);
        events.publishEvent(Auditable.of(
                Stream.ofCase(grant.caseId()),
                "licence.grant",
                grant.paperNumber(),
                Map.of("validTo", validTo, "supervisedBy", grant.supervisingBody())));
        followers.granted(licence.numbered(store.add(licence)), grant.supervisingBody());
    }

    /** @return how many of them were in force and had their last day before this one */
    int expire(List<Long> ids, LocalDate today) {
        int ended = 0;
        for (Licence licence : store.lock(ids)) {
            // Another act may have ended it since it was found.
            if (licence.status() == LicenceStatus.VALID && licence.validTo().isBefore(today)) {
                end(licence.ended(LicenceStatus.EXPIRED, licence.validTo()), "licence.expire");
                ended++;
            }
        }
        return ended;
    }

    private void end(Licence ended, String action) {
        store.update(ended);
        events.publishEvent(Auditable.of(
                Stream.ofCase(ended.caseId()), action, ended.number(), Map.of("endedOn", ended.endedOn())));
        followers.ended(ended);
    }
}
