package org.countypowers.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.organisation.domain.OfficerStore;
import org.countypowers.organisation.domain.OfficerStore.Account;
import org.countypowers.organisation.domain.OrganisationStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Creates officers and gives them posts inside a command; carries no permission of its own. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class OfficerSetup {
    /** Open-ended postings end here. */
    public static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    private final OfficerStore officers;
    private final OrganisationStore organisation;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OfficerSetup(
            OfficerStore officers,
            OrganisationStore organisation,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.officers = officers;
        this.organisation = organisation;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /** @return the officer's id @throws OfficerRefused when the username is taken */
    public String create(String username, String name, String password, boolean mustChangePassword) {
        if (officers.byUsername(username).isPresent()) {
            throw new OfficerRefused("organisation.officer.usernameTaken");
        }
        String id = UUID.randomUUID().toString();
        LocalDateTime now = LocalDateTime.now(clock);
        String hash = passwords.encode(password);
        officers.add(new Account(id, username, name, hash, mustChangePassword, now, 0, null, true));
        officers.rememberPassword(id, hash);
        events.publishEvent(
                Auditable.of(Stream.ofOfficer(id), "organisation.officer.create", username, Map.of("name", name)));
        return id;
    }

    /** Gives a post from a day. @throws OfficerRefused when the post's role and one already held exclude each other */
    public void give(String officerId, String postId, LocalDate from) {
        Role role = Role.valueOf(organisation.post(postId).orElseThrow().role());
        officers.lock(officerId);
        List<Posting> held = officers.postingsFrom(officerId, from);
        if (held.stream().anyMatch(posting -> posting.postId().equals(postId))) {
            throw new OfficerRefused("organisation.posting.held");
        }
        if (held.stream().anyMatch(posting -> posting.role().excludes(role))) {
            throw new OfficerRefused("organisation.officer.rolesExclude");
        }
        officers.give(officerId, postId, from, OPEN);
        events.publishEvent(Auditable.of(
                Stream.ofOfficer(officerId), "organisation.posting.give", postId, Map.of("role", role, "from", from)));
    }
}
