package org.countypowers.organisation;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A signed-in officer; authorities are the permissions of all posts held on the day of sign-in. */
public record OfficerPrincipal(
        SignedInOfficer officer,
        String password,
        boolean active,
        LocalDateTime lockedUntil,
        boolean mustChangePassword,
        boolean locked)
        implements UserDetails {
    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        if (mustChangePassword) {
            return List.of(new SimpleGrantedAuthority("PASSWORD_CHANGE"));
        }
        return officer.postings().stream()
                .flatMap(posting -> posting.role().permissions().stream())
                .distinct()
                .map(permission -> new SimpleGrantedAuthority(permission.name()))
                .toList();
    }

    /** One of the three administrators (三员分立). */
    public boolean administrator() {
        return officer.postings().stream().anyMatch(posting -> posting.role().administrator());
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String getUsername() {
        return officer.username();
    }

    @Override
    public boolean isEnabled() {
        return active;
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    /** Never prints the hash. */
    @Override
    public String toString() {
        return officer.username();
    }
}
