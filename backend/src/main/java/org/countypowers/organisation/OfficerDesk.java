package org.countypowers.organisation;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.organisation.domain.OfficerStore;
import org.countypowers.organisation.domain.OfficerStore.Account;
import org.countypowers.organisation.domain.OrganisationStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The security administrator's desk: accounts and postings of the own division and below. Nobody changes his or her own
 * (三员分立); an officer beyond the jurisdiction does not exist for the desk.
 */
@Service
@PreAuthorize("hasAuthority('OFFICER_MANAGE')")
@Transactional
public class OfficerDesk {
    private static final String SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int PAGE = 50;

    private final OfficerStore officers;
    private final OrganisationStore organisation;
    private final OfficerSetup setup;
    private final CurrentOfficer current;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OfficerDesk(
            OfficerStore officers,
            OrganisationStore organisation,
            OfficerSetup setup,
            CurrentOfficer current,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.officers = officers;
        this.organisation = organisation;
        this.setup = setup;
        this.current = current;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /** @param locked by wrong passwords, until its time is over or it is unlocked */
    public record OfficerRow(String id, String username, String name, boolean active, boolean locked) {}

    public record PostRow(String id, String name, Role role) {}

    /** A page of 50 of the jurisdiction in order of username; text is the beginning of a username or name. */
    @Transactional(readOnly = true)
    public List<OfficerRow> page(String text, String afterUsername) {
        LocalDateTime now = LocalDateTime.now(clock);
        return officers.search(text.strip(), afterUsername, PAGE, jurisdiction(), LocalDate.now(clock)).stream()
                .map(account -> new OfficerRow(
                        account.id(),
                        account.username(),
                        account.name(),
                        account.active(),
                        account.lockedUntil() != null && account.lockedUntil().isAfter(now)))
                .toList();
    }

    /** Posts held today. */
    @Transactional(readOnly = true)
    public List<Posting> postings(String officerId) {
        within(officerId);
        return officers.postings(officerId, LocalDate.now(clock));
    }

    @Transactional(readOnly = true)
    public List<GovernmentBody> bodies(String divisionCode) {
        require(divisionCode);
        return organisation.bodiesOf(divisionCode, "", 500);
    }

    @Transactional(readOnly = true)
    public List<PostRow> posts(String bodyId) {
        requireBody(bodyId);
        return organisation.postsOf(bodyId).stream()
                .map(post -> new PostRow(post.id(), post.name(), Role.valueOf(post.role())))
                .toList();
    }

    /** @return the first password, to hand over once; it opens nothing but its change @throws OfficerRefused */
    public String create(String username, String name) {
        String login = username == null ? "" : username.strip();
        String called = name == null ? "" : name.strip();
        if (!login.matches("[a-z0-9][a-z0-9._-]{2,39}")) {
            throw new OfficerRefused("organisation.officer.username");
        }
        if (called.isEmpty() || called.codePointCount(0, called.length()) > 30) {
            throw new OfficerRefused("organisation.officer.name");
        }
        String first = password();
        setup.create(login, called, first, true);
        return first;
    }

    /** @return a new first password; the account is unlocked */
    public String resetPassword(String officerId) {
        Account account = other(officerId);
        String first = password();
        String hash = passwords.encode(first);
        officers.changePassword(officerId, hash, true, LocalDateTime.now(clock));
        officers.rememberPassword(officerId, hash);
        tell(account, "organisation.password.reset", Map.of());
        return first;
    }

    public void unlock(String officerId) {
        Account account = other(officerId);
        officers.unlock(officerId);
        tell(account, "organisation.officer.unlock", Map.of());
    }

    /** An officer who left keeps name and history; the account opens nothing from now on. */
    public void setActive(String officerId, boolean active) {
        Account account = other(officerId);
        officers.setActive(officerId, active);
        tell(account, active ? "organisation.officer.activate" : "organisation.officer.deactivate", Map.of());
    }

    /** @throws OfficerRefused when the post and one held then or later exclude each other, or it is held already */
    public void give(String officerId, String postId, LocalDate from) {
        other(officerId);
        if (from.isBefore(LocalDate.now(clock))) {
            throw new OfficerRefused("organisation.posting.past");
        }
        requireBody(organisation
                .post(postId)
                .orElseThrow(() -> new NoSuchElementException("post " + postId))
                .bodyId());
        setup.give(officerId, postId, from);
    }

    /** The post is held no more from this day on. */
    public void endPosting(String officerId, String postId) {
        Account account = other(officerId);
        LocalDate today = LocalDate.now(clock);
        officers.endPosting(officerId, postId, today);
        tell(account, "organisation.posting.end", Map.of("post", postId, "from", today));
    }

    private Account other(String officerId) {
        if (current.require().officerId().equals(officerId)) {
            throw new OfficerRefused("organisation.officer.self");
        }
        // Locked first: nobody gets a post elsewhere between this look and the act.
        officers.lock(officerId);
        within(officerId);
        return officers.byId(officerId).orElseThrow();
    }

    private void within(String officerId) {
        if (!officers.within(officerId, jurisdiction(), LocalDate.now(clock))) {
            throw new NoSuchElementException("officer " + officerId);
        }
    }

    private void requireBody(String bodyId) {
        require(organisation
                .body(bodyId)
                .orElseThrow(() -> new NoSuchElementException("body " + bodyId))
                .divisionCode());
    }

    private void require(String divisionCode) {
        if (!jurisdiction().covers(divisionCode)) {
            throw new AccessDeniedException(divisionCode + " lies beyond the jurisdiction");
        }
    }

    private Jurisdiction jurisdiction() {
        return current.jurisdiction(Permission.OFFICER_MANAGE);
    }

    private void tell(Account account, String action, Map<String, ?> after) {
        events.publishEvent(Auditable.of(Stream.ofOfficer(account.id()), action, account.username(), after));
    }

    private static String password() {
        StringBuilder made = new StringBuilder("-Aa2");
        for (int i = 0; i < 12; i++) {
            made.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return made.substring(4) + made.substring(0, 4);
    }
}
