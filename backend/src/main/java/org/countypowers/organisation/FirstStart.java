package org.countypowers.organisation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.organisation.domain.OfficerStore;
import org.countypowers.organisation.domain.PasswordRules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets exactly one security administrator in, by a token that the server's log shows once; there is no default account. */
@Service
@Profile("!demo")
public class FirstStart {
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final String PROVINCE = "510000";

    private final OfficerStore officers;
    private final OfficerSetup setup;
    private final OrganisationSetup organisation;
    private final Bodies bodies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FirstStart(
            OfficerStore officers,
            OfficerSetup setup,
            OrganisationSetup organisation,
            Bodies bodies,
            ApplicationEventPublisher events,
            Clock clock) {
        this.officers = officers;
        this.setup = setup;
        this.organisation = organisation;
        this.bodies = bodies;
        this.events = events;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void issueToken() {
        if (officers.count() > 0) {
            return;
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        LocalDateTime until = LocalDateTime.now(clock).plusHours(24);
        officers.saveToken(hash(token), until);
        events.publishEvent(Auditable.of(
                Stream.ofConfiguration("first-start"), "organisation.firstStart.issue", "", Map.of("to", until)));
        LOG.warn("No officer exists yet. Open /first-start within 24 hours and use this token once: {}", token);
    }

    /** True until the first officer exists. */
    @Transactional(readOnly = true)
    public boolean open() {
        return officers.count() == 0;
    }

    /** @throws OfficerRefused when the token is not valid any more or the password is too weak */
    @Transactional
    public void redeem(String token, String username, String name, String password) {
        List<String> faults = PasswordRules.faults(password, username);
        if (!faults.isEmpty()) {
            throw new OfficerRefused(faults.get(0));
        }
        if (officers.count() > 0 || !officers.redeemToken(hash(token.strip()), LocalDateTime.now(clock))) {
            throw new OfficerRefused("organisation.firstStart.tokenInvalid");
        }
        GovernmentBody government =
                organisation.setUpGovernment(bodies.division(PROVINCE).code());
        String post = organisation.addPost(government.id(), "安全管理员", Role.SECURITY_ADMIN);
        // The first one posts the other two administrators; the system administrator then sets up everything else.
        organisation.addPost(government.id(), "系统管理员", Role.SYSTEM_ADMIN);
        organisation.addPost(government.id(), "审计管理员", Role.AUDIT_ADMIN);
        setup.give(setup.create(username, name, password, false), post, LocalDate.now(clock));
    }

    private static String hash(String token) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
