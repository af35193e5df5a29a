package org.countypowers.licence;

import java.time.LocalDate;
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
                1);
        events.publishEvent(Auditable.of(
                Stream.ofCase(grant.caseId()),
                "licence.grant",
                grant.paperNumber(),
                Map.of("validTo", validTo, "supervisedBy", grant.supervisingBody())));
        followers.granted(licence.numbered(store.add(licence)), grant.supervisingBody());
    }
}
