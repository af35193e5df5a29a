package org.countypowers.routing;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.countypowers.organisation.Level;

/** Where a case arises: the divisions whose bodies may act on it. */
record Place(String town, String county, String city) {
    private static final String PROVINCE = "510000";

    /** Who may hold a power for this place, the lowest first. */
    List<String> holders() {
        return Stream.of(town, county, city).filter(Objects::nonNull).toList();
    }

    String at(Level level) {
        return switch (level) {
            case PROVINCE -> PROVINCE;
            case CITY -> city;
            case COUNTY -> county;
            case TOWN -> town;
        };
    }
}
