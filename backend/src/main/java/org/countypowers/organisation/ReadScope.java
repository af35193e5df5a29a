package org.countypowers.organisation;

import java.util.List;

/** Whose cases a reader sees: those of these bodies, or (auditors) all of the divisions whose code begins so; null for none. */
public record ReadScope(List<String> unitIds, String divisionPrefix) {}
