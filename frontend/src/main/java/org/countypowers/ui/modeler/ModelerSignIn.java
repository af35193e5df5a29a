package org.countypowers.ui.modeler;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.countypowers.studio.TokenSignIn;
import org.countypowers.studio.TokenSignIn.Bearer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs an officer in for one call by a token, sent as it is or as the password beside the officer's login. Whoever guesses
 * under a login is counted like at the sign-in page; an address that tries many tokens is heard no more for a while.
 */
class ModelerSignIn extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(ModelerSignIn.class);
    private static final int LONGEST_HEADER = 500;
    private static final String RETRY_SECONDS = "1800";

    private final TokenSignIn tokens;
    private final AuthenticationEventPublisher events;
    private final AccountStatusUserDetailsChecker accounts = new AccountStatusUserDetailsChecker();

    ModelerSignIn(TokenSignIn tokens, AuthenticationEventPublisher events) {
        this.tokens = tokens;
        this.events = events;
    }

    /** @param login '' when a token came alone */
    private record Given(String login, String secret) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            chain.doFilter(request, response);
            return;
        }
        if (tokens.barred(request.getRemoteAddr())) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        Given given = given(header);
        Bearer bearer = tokens.bearer(given.secret())
                .filter(found -> given.login().isEmpty()
                        || given.login().equals(found.officer().getUsername()))
                .orElse(null);
        try {
            SecurityContextHolder.setContext(new SecurityContextImpl(signedIn(bearer, request)));
        } catch (AuthenticationException refused) {
            if (bearer == null) {
                tokens.guessed(request.getRemoteAddr(), given.secret());
            }
            refused(refused, bearer == null ? given.login() : bearer.officer().getUsername(), request);
            unauthorised(response);
            return;
        }
        tokens.used(bearer);
        chain.doFilter(request, response);
    }

    private UsernamePasswordAuthenticationToken signedIn(Bearer bearer, HttpServletRequest request) {
        if (bearer == null) {
            throw new BadCredentialsException("no such token");
        }
        accounts.check(bearer.officer());
        if (bearer.expired()) {
            throw new CredentialsExpiredException("the token's last day is over");
        }
        UsernamePasswordAuthenticationToken officer =
                UsernamePasswordAuthenticationToken.authenticated(bearer.officer(), null, bearer.authorities());
        officer.setDetails(new WebAuthenticationDetails(request));
        return officer;
    }

    private void refused(AuthenticationException refused, String login, HttpServletRequest request) {
        UsernamePasswordAuthenticationToken asker = UsernamePasswordAuthenticationToken.unauthenticated(login, null);
        asker.setDetails(new WebAuthenticationDetails(request));
        events.publishAuthenticationFailure(refused, asker);
        LOG.warn("a modeler was not let in from {}: {}", request.getRemoteAddr(), refused.getMessage());
    }

    private static Given given(String header) {
        if (header.length() <= LONGEST_HEADER && header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return new Given("", header.substring(7).strip());
        }
        if (header.length() <= LONGEST_HEADER && header.regionMatches(true, 0, "Basic ", 0, 6)) {
            try {
                String pair = new String(
                        Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
                int colon = pair.indexOf(':');
                return colon < 1 ? new Given("", "") : new Given(pair.substring(0, colon), pair.substring(colon + 1));
            } catch (IllegalArgumentException noBase64) {
                return new Given("", "");
            }
        }
        return new Given("", "");
    }

    /** Asks for a token, not for a password: a modeler would open a window of its own for that. */
    static void unauthorised(HttpServletResponse response) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
}
