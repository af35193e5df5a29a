package org.countypowers.casework;

/** A case as an officer saw it; a command on an older version is stale. */
public record CaseSeen(long caseId, long version) {}
