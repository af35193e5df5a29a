package org.countypowers.document;

import java.time.LocalDate;

/**
 * An issued paper: its text and number never change.
 *
 * @param unitId the body that issued it
 */
public record Paper(long id, PaperKind kind, String unitId, String number, LocalDate issuedOn) {}
