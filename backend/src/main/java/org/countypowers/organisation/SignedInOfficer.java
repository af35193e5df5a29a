package org.countypowers.organisation;

import java.util.List;

/** The officer who is signed in, with every post held today. */
public record SignedInOfficer(String officerId, String username, String name, List<Posting> postings) {
    public boolean holds(Role role) {
        return postings.stream().anyMatch(p -> p.role() == role);
    }

    public boolean holds(Role role, String unitId) {
        return postings.stream().anyMatch(p -> p.role() == role && p.unitId().equals(unitId));
    }
}
