package org.countypowers.reporting.domain;

import java.util.Collection;
import java.util.List;

/** What an event log says of the things that events are about. */
public interface LogStore {
    /** @param given whether the register has had the pair of matter and county */
    record CaseLine(
            long id,
            String number,
            String matterId,
            String matterName,
            String countyCode,
            String countyName,
            boolean given) {}

    record Named(String id, String name) {}

    /** By key; ids that are no case's are left out. */
    List<CaseLine> cases(Collection<Long> ids);

    List<Named> bodies(Collection<String> ids);

    List<Named> divisions(Collection<String> codes);
}
