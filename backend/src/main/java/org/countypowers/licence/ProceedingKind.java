package org.countypowers.licence;

/** What may be done about a licence; five different things, never mixed up. */
public enum ProceedingKind {
    /** 撤回, 行政许可法 8(2): it was lawful, and law or circumstances have changed; compensated. */
    WITHDRAW(LicenceStatus.WITHDRAWN, true),
    /** 撤销, 行政许可法 69: it should not have been granted, or was got by deceit. */
    REVOKE(LicenceStatus.REVOKED, true),
    /** 吊销, 行政处罚法 9: a penalty for what the licensee did. */
    FORFEIT(LicenceStatus.FORFEITED, true),
    /** 注销, 行政许可法 70: the register is closed; no sanction. */
    CANCEL(LicenceStatus.CANCELLED, false),
    /** 转让, 行政许可法 9: another holds it from now on, where the law allows that. */
    TRANSFER(LicenceStatus.VALID, false);

    private final LicenceStatus ends;
    private final boolean adverse;

    ProceedingKind(LicenceStatus ends, boolean adverse) {
        this.ends = ends;
        this.adverse = adverse;
    }

    /** What a licence in force becomes. */
    LicenceStatus ends() {
        return ends;
    }

    /** Takes something from the licensee, who is told and heard before. */
    public boolean adverse() {
        return adverse;
    }

    /** What the law wants stated besides the facts: compensation, public interest, the penal clause, the clause that allows it. */
    public boolean weighs() {
        return this != CANCEL;
    }

    public boolean fits(LicenceStatus status) {
        return status == LicenceStatus.VALID || this == CANCEL;
    }
}
