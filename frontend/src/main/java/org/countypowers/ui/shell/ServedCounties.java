package org.countypowers.ui.shell;

import java.util.List;
import java.util.stream.Stream;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Division;
import org.countypowers.organisation.Level;
import org.countypowers.organisation.Posting;

/** Counties that an officer's posts serve: the own one; below a city or the province, all of them. */
public final class ServedCounties {
    private ServedCounties() {}

    public static List<Division> of(CurrentOfficer officers, Bodies bodies) {
        return officers.require().postings().stream()
                .map(Posting::divisionCode)
                .distinct()
                .map(bodies::division)
                .flatMap(division -> switch (division.level()) {
                    case TOWN -> Stream.of(bodies.division(division.parentCode()));
                    case COUNTY -> Stream.of(division);
                    case CITY -> bodies.divisionsBelow(division.code()).stream();
                    case PROVINCE -> bodies.divisionsBelow(division.code()).stream()
                            .flatMap(city -> bodies.divisionsBelow(city.code()).stream());
                })
                .filter(division -> division.level() == Level.COUNTY)
                .distinct()
                .toList();
    }
}
