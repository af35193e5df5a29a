package org.countypowers.delegation;

import java.time.Instant;
import java.time.LocalDate;
import org.countypowers.catalog.DelegationForm;

/**
 * One thing that the register came to say about a pair: a version of an entry, or that its status is another one from a day
 * on.
 *
 * @param supersededAt when the register stopped saying so, or null
 * @param form of the entry
 * @param scope of the entry, or empty for the whole matter
 * @param status null for a version of the entry itself
 * @param to the first day on which it no longer holds; null for a status, which holds until the next one
 * @param instrumentNo the document that it rests on
 */
public record RegisterChange(
        long entryId,
        Instant recordedAt,
        Instant supersededAt,
        DelegationForm form,
        String scope,
        RegisterEntry.Status status,
        LocalDate from,
        LocalDate to,
        String instrumentNo,
        String instrumentType) {}
