package org.countypowers.catalog;

import java.time.LocalDate;

/** A clause that a matter rests on, from {@code effectiveFrom} until the day before {@code repealedOn} (null: in force). */
public record LegalBasis(int no, String clause, LocalDate effectiveFrom, LocalDate repealedOn) {}
