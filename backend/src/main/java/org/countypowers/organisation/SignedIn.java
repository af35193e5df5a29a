package org.countypowers.organisation;

import java.util.Comparator;
import java.util.List;
import org.countypowers.audit.Actor;
import org.countypowers.audit.Actors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Reads the officer from Spring Security's context. */
@Component
class SignedIn implements CurrentOfficer, Actors {
    @Override
    public SignedInOfficer require() {
        if (authentication() != null && authentication().getPrincipal() instanceof OfficerPrincipal principal) {
            return principal.officer();
        }
        throw new AccessDeniedException("nobody is signed in");
    }

    @Override
    public ReadScope scope(Permission permission) {
        List<Posting> postings = postings(permission);
        String prefix = postings.stream()
                .filter(posting -> posting.role().watchesDivision(permission))
                .map(posting -> Jurisdiction.prefix(posting.divisionCode()))
                .min(Comparator.comparingInt(String::length))
                .orElse(null);
        return new ReadScope(postings.stream().map(Posting::unitId).distinct().toList(), prefix);
    }

    @Override
    public Jurisdiction jurisdiction(Permission permission) {
        return Jurisdiction.of(
                postings(permission).stream().map(Posting::divisionCode).toList());
    }

    private List<Posting> postings(Permission permission) {
        return require().postings().stream()
                .filter(posting -> posting.role().permissions().contains(permission))
                .toList();
    }

    @Override
    public Actor current() {
        Authentication authentication = authentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof OfficerPrincipal principal)) {
            return Actor.SYSTEM;
        }
        SignedInOfficer officer = principal.officer();
        String unit =
                officer.postings().isEmpty() ? "" : officer.postings().get(0).unitId();
        String address = authentication.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "";
        return new Actor(officer.officerId(), officer.name(), unit, address == null ? "" : address);
    }

    private static Authentication authentication() {
        return SecurityContextHolder.getContext().getAuthentication();
    }
}
