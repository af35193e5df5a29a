package org.countypowers.inspection;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.inspection.domain.InspectorStore;
import org.countypowers.organisation.Member;
import org.countypowers.organisation.SignedInOfficer;
import org.countypowers.supervision.ObjectPool;
import org.countypowers.supervision.WatchedObject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 回避: inspectors say for themselves, or their head for them, whom they do not inspect. */
@Service
@PreAuthorize("hasAnyAuthority('SUPERVISION_WORK', 'SUPERVISION_PLAN')")
@Transactional
public class RecusalDesk {
    private static final int LONGEST_REASON = 300;

    private final InspectorStore store;
    private final Inspectors inspectors;
    private final ObjectPool objects;
    private final InspectionScope scope;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecusalDesk(
            InspectorStore store,
            Inspectors inspectors,
            ObjectPool objects,
            InspectionScope scope,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.inspectors = inspectors;
        this.objects = objects;
        this.scope = scope;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The inspector makes no visit to the licensee of this object from now on.
     *
     * @throws InspectionRefused without a reason, for another's object, or for somebody who is no inspector of its body
     */
    public void enter(String officerId, long objectId, String reason) {
        SignedInOfficer officer = scope.officer();
        String why = reason(reason);
        List<String> bodies = officerId.equals(officer.officerId()) ? scope.working() : scope.leading();
        WatchedObject object = objects.of(bodies, List.of(objectId)).stream()
                .findFirst()
                .orElseThrow(() -> new InspectionRefused("inspection.error.noObject"));
        Member member = inspectors.posted(List.of(object.bodyId())).stream()
                .filter(each -> each.officerId().equals(officerId))
                .findFirst()
                .orElseThrow(() -> new InspectionRefused("inspection.error.noInspector"));
        store.add(new Recusal(
                null,
                officerId,
                member.name(),
                object.bodyId(),
                object.licensee(),
                object.licenseeKey(),
                why,
                officer.officerId(),
                officer.name(),
                LocalDateTime.now(clock),
                "",
                null,
                ""));
        tell(officerId, "enter", object.licenceNo(), why);
    }

    /** By whoever entered it or the body's head. @throws InspectionRefused without a reason, or when it was lifted meanwhile */
    public void lift(long id, String reason) {
        Recusal recusal = store.lockRecusal(id).orElseThrow(() -> new NoSuchElementException("recusal " + id));
        SignedInOfficer officer = scope.officer();
        if (!recusal.enteredBy().equals(officer.officerId()) && !scope.leading().contains(recusal.bodyId())) {
            throw new AccessDeniedException("for who entered it, or the head");
        }
        String why = reason(reason);
        if (recusal.liftedAt() != null) {
            throw new InspectionRefused("inspection.error.changedMeanwhile");
        }
        store.lift(id, officer.name(), LocalDateTime.now(clock), why);
        tell(recusal.officerId(), "lift", recusal.officerName(), why);
    }

    private static String reason(String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new InspectionRefused("inspection.error.reason", String.valueOf(LONGEST_REASON));
        }
        return reason.strip();
    }

    private void tell(String officerId, String act, String subject, String reason) {
        events.publishEvent(Auditable.of(
                Stream.ofOfficer(officerId), "inspection.recusal." + act, subject, Map.of("reason", reason)));
    }
}
