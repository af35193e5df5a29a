package org.countypowers.document;

import java.time.LocalDate;

/** An issued paper: its text and number never change. */
public record Paper(long id, PaperKind kind, String number, LocalDate issuedOn) {}
