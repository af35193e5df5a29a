package org.countypowers.routing;

import org.countypowers.organisation.Level;

/** Where a case arises: the divisions whose bodies may act on it. */
record Place(String town, String county, String city) {
    private static final String PROVINCE = "510000";

    String at(Level level) {
        return switch (level) {
            case PROVINCE -> PROVINCE;
            case CITY -> city;
            case COUNTY -> county;
            case TOWN -> town;
        };
    }
}
