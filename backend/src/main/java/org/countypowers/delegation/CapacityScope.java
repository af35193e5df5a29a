package org.countypowers.delegation;

import java.util.Comparator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Level;
import org.countypowers.organisation.Posting;
import org.countypowers.organisation.Role;
import org.countypowers.organisation.SignedInOfficer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Whose assessments a reform office sees, fills in and checks: a county its own; a city and the province those below. */
@Component
class CapacityScope {
    private final CurrentOfficer officers;
    private final Bodies bodies;

    CapacityScope(CurrentOfficer officers, Bodies bodies) {
        this.officers = officers;
        this.bodies = bodies;
    }

    SignedInOfficer officer() {
        return officers.require();
    }

    /** Beginning of the codes of the divisions that the officer may read. */
    String prefix() {
        return officer().postings().stream()
                .filter(posting -> posting.role() == Role.REFORM_OFFICE)
                .map(CapacityScope::prefix)
                .min(Comparator.comparingInt(String::length))
                .orElseThrow(() -> new AccessDeniedException("no reform office"));
    }

    /** @throws NoSuchElementException for a division out of sight, as if it did not exist */
    void requireReading(String divisionCode) {
        boolean seen = officer().postings().stream()
                .filter(posting -> posting.role() == Role.REFORM_OFFICE)
                .anyMatch(posting -> divisionCode.startsWith(prefix(posting)));
        if (!seen) {
            throw new NoSuchElementException("no assessment of " + divisionCode);
        }
    }

    boolean assesses(String divisionCode) {
        return officer().postings().stream()
                .anyMatch(posting -> posting.role() == Role.REFORM_OFFICE
                        && posting.divisionCode().equals(divisionCode));
    }

    /** The division for which the officer checks this county, if any. */
    Optional<String> checksFrom(String divisionCode) {
        return officer().postings().stream()
                .filter(posting -> posting.role() == Role.REFORM_OFFICE)
                .map(Posting::divisionCode)
                .filter(code -> isAbove(code, divisionCode))
                .findFirst();
    }

    private boolean isAbove(String code, String county) {
        Level level = bodies.division(code).level();
        return level == Level.PROVINCE && county.startsWith(code.substring(0, 2))
                || level == Level.CITY && bodies.division(county).parentCode().equals(code);
    }

    private static String prefix(Posting posting) {
        return posting.divisionCode().replaceAll("(00)+$", "");
    }
}
