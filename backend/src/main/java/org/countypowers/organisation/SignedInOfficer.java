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

    /** Name of a body in which a post is held; '' where none is. */
    public String unitName(String unitId) {
        return postings.stream()
                .filter(posting -> posting.unitId().equals(unitId))
                .map(Posting::unitName)
                .findFirst()
                .orElse("");
    }
}
