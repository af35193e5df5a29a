package org.countypowers.licence;

import static org.countypowers.licence.ProceedingKind.CANCEL;
import static org.countypowers.licence.ProceedingKind.FORFEIT;
import static org.countypowers.licence.ProceedingKind.REVOKE;
import static org.countypowers.licence.ProceedingKind.TRANSFER;
import static org.countypowers.licence.ProceedingKind.WITHDRAW;

import java.util.EnumSet;
import java.util.Set;

/** The grounds that the law knows, each for one kind; there is no other. */
public enum ProceedingGround {
    LAW_CHANGED(WITHDRAW),
    CIRCUMSTANCES_CHANGED(WITHDRAW),
    ABUSE_OF_OFFICE(REVOKE),
    BEYOND_POWER(REVOKE),
    UNLAWFUL_PROCEDURE(REVOKE),
    UNQUALIFIED(REVOKE),
    OTHER_UNLAWFUL(REVOKE),
    DECEIT(REVOKE),
    BROKEN_PROMISE(REVOKE),
    HANDED_ON(FORFEIT),
    BEYOND_SCOPE(FORFEIT),
    CONCEALMENT(FORFEIT),
    OTHER_OFFENCE(FORFEIT),
    NOT_RENEWED(CANCEL, LicenceStatus.EXPIRED),
    PERSON_GONE(CANCEL, LicenceStatus.VALID),
    ENTITY_DISSOLVED(CANCEL, LicenceStatus.VALID),
    ENDED_BEFORE(CANCEL, LicenceStatus.WITHDRAWN, LicenceStatus.REVOKED, LicenceStatus.FORFEITED),
    FORCE_MAJEURE(CANCEL, LicenceStatus.VALID),
    ON_REQUEST(CANCEL, LicenceStatus.VALID),
    ALLOWED_BY_LAW(TRANSFER);

    private final ProceedingKind kind;
    private final Set<LicenceStatus> statuses;

    ProceedingGround(ProceedingKind kind) {
        this(kind, LicenceStatus.VALID);
    }

    ProceedingGround(ProceedingKind kind, LicenceStatus first, LicenceStatus... more) {
        this.kind = kind;
        this.statuses = EnumSet.of(first, more);
    }

    public ProceedingKind kind() {
        return kind;
    }

    /** A broken promise is found by its verification, never stated by hand. */
    public boolean byHand() {
        return this != BROKEN_PROMISE;
    }

    public boolean fits(LicenceStatus status) {
        return statuses.contains(status);
    }
}
