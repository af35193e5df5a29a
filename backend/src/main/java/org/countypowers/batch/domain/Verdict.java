package org.countypowers.batch.domain;

/** What a body says about a pair when it is its turn. All but AGREE and SILENT need a reason. */
public enum Verdict {
    AGREE,
    /** Agrees to another form than the one asked for. */
    OTHER_FORM,
    /** Agrees to a part of what was asked for. */
    NARROWER,
    /** Advises against it; the procedure goes on (a city that is not the reserved organ). */
    OBJECT,
    /** May be tabled with the legal risk stated: an exploratory pilot, never against a statute. */
    WITH_RISK,
    /** The time for an opinion passed: no objection. */
    SILENT,
    REFUSE,
    /** Not now: leaves this batch. */
    DEFER;

    public boolean needsReason() {
        return this != AGREE && this != SILENT;
    }
}
