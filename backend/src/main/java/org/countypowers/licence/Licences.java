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

    Licence lock(long id) {
        return store.lock(List.of(id)).get(0);
    }

    /** What was granted on a promise that was broken. */
    void revoke(Licence licence, LocalDate on) {
        followers.distrusted(licence);
        end(licence, LicenceStatus.REVOKED, on);
    }

    void end(Licence licence, LicenceStatus how, LocalDate on) {
        end(licence.ended(how, on), "licence.end");
    }

    /** 行政许可法 70: how it ended stays known; one that was in force ends by it. */
    void cancel(Licence licence, LocalDate on) {
        boolean inForce = licence.status() == LicenceStatus.VALID;
        Licence ended = inForce ? licence.ended(LicenceStatus.CANCELLED, on) : licence;
        store.update(ended.cancelled(on));
        tell(ended, "licence.cancel", Map.of("cancelledOn", on));
        if (inForce) {
            followers.ended(ended);
        }
    }

    void transfer(Licence licence, String licensee, String identifierLookup) {
        Licence moved = licence.heldBy(licensee, identifierLookup);
        store.update(moved);
        tell(moved, "licence.transfer", Map.of("transferred", true));
        followers.transferred(moved);
    }

    private void end(Licence ended, String action) {
        store.update(ended);
        tell(ended, action, Map.of("endedOn", ended.endedOn(), "status", ended.status()));
        followers.ended(ended);
    }

    private void tell(Licence licence, String action, Map<String, ?> after) {
        events.publishEvent(Auditable.of(Stream.ofCase(licence.caseId()), action, licence.number(), after));
    }
}
