package org.countypowers.casework.domain;

import org.countypowers.organisation.Division;
import org.countypowers.organisation.GovernmentBody;
import org.countypowers.organisation.Level;

/**
 * Where an applicant may turn against a decision; computed from the body in whose name it was made.
 *
 * @param reconsideration division whose people's government reconsiders (行政复议法 24, 25, 26)
 * @param court which court hears a suit (行政诉讼法 14, 15, 18)
 * @param courtPlace division, or the body at whose seat the court is
 */
public record Remedies(String reconsideration, Court court, String courtPlace) {
    public enum Court {
        COUNTY,
        CITY_INTERMEDIATE,
        SEAT,
        SEAT_INTERMEDIATE
    }

    /** @param parent the division above, or null for the province */
    public static Remedies against(GovernmentBody body, Division division, Division parent) {
        return switch (body.kind()) {
            case GOVERNMENT -> government(body, division, parent);
            case TOWN_GOVERNMENT -> new Remedies(parent.name(), Court.COUNTY, parent.name());
            case DEPARTMENT, APPROVAL_BUREAU, BRANCH, OVERSIGHT -> department(body, division, parent);
        };
    }

    private static Remedies government(GovernmentBody body, Division division, Division parent) {
        if (division.level() == Level.PROVINCE) {
            return new Remedies(division.name(), Court.SEAT_INTERMEDIATE, body.name());
        }
        String city = division.level() == Level.CITY ? division.name() : parent.name();
        return new Remedies(parent.name(), Court.CITY_INTERMEDIATE, city);
    }

    private static Remedies department(GovernmentBody body, Division division, Division parent) {
        if (division.level() != Level.COUNTY) {
            return new Remedies(division.name(), Court.SEAT, body.name());
        }
        // 市中区 exists twice: a district is called with its city.
        String full = division.name().endsWith("区") ? parent.name() + division.name() : division.name();
        return new Remedies(full, Court.COUNTY, full);
    }
}
