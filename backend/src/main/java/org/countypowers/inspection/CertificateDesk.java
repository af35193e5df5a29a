package org.countypowers.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.inspection.domain.InspectorStore;
import org.countypowers.organisation.Member;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A body's head enters the certificates of its inspectors and withdraws them. */
@Service
@PreAuthorize("hasAuthority('SUPERVISION_PLAN')")
@Transactional
public class CertificateDesk {
    private static final int LONGEST_GROUND = 300;
    private static final int LONGEST_NUMBER = 40;

    private final InspectorStore store;
    private final Inspectors inspectors;
    private final InspectionScope scope;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CertificateDesk(
            InspectorStore store,
            Inspectors inspectors,
            InspectionScope scope,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.inspectors = inspectors;
        this.scope = scope;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws InspectionRefused for somebody who is no inspector of the body, a number that is taken, or days in the wrong order
     */
    public void enter(String officerId, String bodyId, String number, LocalDate validFrom, LocalDate validTo) {
        scope.requireLeading(bodyId);
        if (number == null || number.isBlank() || number.strip().length() > LONGEST_NUMBER) {
            throw new InspectionRefused("inspection.error.certificateNumber", String.valueOf(LONGEST_NUMBER));
        }
        if (validFrom == null || validTo == null || validTo.isBefore(validFrom)) {
            throw new InspectionRefused("inspection.error.certificateDays");
        }
        Member member = inspectors.posted(List.of(bodyId)).stream()
                .filter(each -> each.officerId().equals(officerId))
                .findFirst()
                .orElseThrow(() -> new InspectionRefused("inspection.error.noInspector"));
        boolean added = store.add(
                new Certificate(null, number.strip(), officerId, member.name(), bodyId, validFrom, validTo, null, ""));
        if (!added) {
            throw new InspectionRefused("inspection.error.certificateTaken", number.strip());
        }
        tell(officerId, "enter", number.strip(), Map.of("from", validFrom, "to", validTo));
    }

    /** Worth nothing from today on. @throws InspectionRefused without a ground, or when it was withdrawn meanwhile */
    public void withdraw(long id, String ground) {
        Certificate certificate =
                store.lockCertificate(id).orElseThrow(() -> new NoSuchElementException("certificate " + id));
        scope.requireLeading(certificate.bodyId());
        if (ground == null || ground.isBlank() || ground.length() > LONGEST_GROUND) {
            throw new InspectionRefused("inspection.error.reason", String.valueOf(LONGEST_GROUND));
        }
        if (certificate.withdrawnOn() != null) {
            throw new InspectionRefused("inspection.error.changedMeanwhile");
        }
        store.withdraw(id, LocalDate.now(clock), ground.strip());
        tell(certificate.officerId(), "withdraw", certificate.number(), Map.of("ground", ground.strip()));
    }

    private void tell(String officerId, String act, String number, Map<String, ?> after) {
        events.publishEvent(Auditable.of(Stream.ofOfficer(officerId), "inspection.certificate." + act, number, after));
    }
}
