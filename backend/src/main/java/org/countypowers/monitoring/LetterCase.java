package org.countypowers.monitoring;

/** A case that a letter covers. */
public record LetterCase(long caseId, String caseNumber, String matterName) {}
