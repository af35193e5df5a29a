package org.countypowers.licence;

import java.time.LocalDate;

/**
 * Something that is done about a licence, from its beginning to its service.
 *
 * @param licensee who held the licence when it began
 * @param newLicensee who is to hold it, or ''
 * @param outcomeOn when it was decided or dropped, or null
 */
public record Proceeding(
        long id,
        long licenceId,
        String number,
        ProceedingKind kind,
        ProceedingGround ground,
        String facts,
        String weighing,
        String actingBody,
        String nameBody,
        String licensee,
        String newLicensee,
        String newIdentifierMasked,
        LocalDate begunOn,
        ProceedingState state,
        LocalDate outcomeOn,
        LocalDate servedOn) {}
