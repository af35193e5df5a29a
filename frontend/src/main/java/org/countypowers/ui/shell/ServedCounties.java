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
        return read(officers, bodies, false);
    }

    /** @param whole whether the officer reads all of the province, wherever the posts are */
    public static List<Division> read(CurrentOfficer officers, Bodies bodies, boolean whole) {
        return officers.require().postings().stream()
                .map(Posting::divisionCode)
                .distinct()
                .map(bodies::division)
                .map(division -> whole ? province(division, bodies) : division)
                .distinct()
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

    public static Division province(Division division, Bodies bodies) {
        Division each = division;
        while (each.level() != Level.PROVINCE) {
            each = bodies.division(each.parentCode());
        }
        return each;
    }
}
