package org.countypowers.licence;

import org.countypowers.casework.Applicant;

/**
 * Begins a proceeding about a licence.
 *
 * @param facts what happened and what proves it
 * @param weighing what {@link ProceedingKind#weighs()} asks for; may be blank for a cancellation
 * @param newLicensee who is to hold it, for a transfer; else null
 */
public record BeginProceeding(
        long licenceId, ProceedingGround ground, String facts, String weighing, NewLicensee newLicensee) {
    public record NewLicensee(Applicant.Kind kind, String name, String identifier) {}
}
