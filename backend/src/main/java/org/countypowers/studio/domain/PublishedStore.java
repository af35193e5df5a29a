package org.countypowers.studio.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Procedures in force as everybody may know them. */
public interface PublishedStore {
    record PublishedRow(
            long releaseId, String processKey, String name, String englishName, FlowKind kind, LocalDate validFrom) {}

    /** Of the kinds, by key, each with the release by which cases start on the day. */
    List<PublishedRow> page(List<FlowKind> kinds, LocalDate day, String afterKey, int limit);

    /** Ids of the matters of each release that is bound to any. */
    Map<Long, List<String>> matters(List<Long> releaseIds);
}
