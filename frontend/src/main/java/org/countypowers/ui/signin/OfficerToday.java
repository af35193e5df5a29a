package org.countypowers.ui.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.countypowers.organisation.OfficerPrincipal;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads a signed-in officer's account and posts anew while the session goes on, one statement per session and interval: a
 * post that ended or an account that was closed opens nothing any more, and another password ends the session. Who is
 * {@linkplain IdleTime idle} too long is signed out.
 */
class OfficerToday extends OncePerRequestFilter {
    private static final String READ_AT = OfficerToday.class.getName();

    private final UserDetailsService accounts;
    private final Duration every;
    private final IdleTime idle;
    private final Clock clock;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    OfficerToday(UserDetailsService accounts, Duration every, IdleTime idle, Clock clock) {
        this.accounts = accounts;
        this.every = every;
        this.idle = idle;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        HttpServletRequest passedOn = request;
        if (session != null
                && authentication != null
                && authentication.getPrincipal() instanceof OfficerPrincipal known) {
            HttpServletRequest asked = idle.ask(request, session, known);
            if (asked == null) {
                signOut(session);
            } else {
                passedOn = asked;
                if (due(session)) {
                    readAnew(known, authentication, session, request, response);
                }
            }
        }
        chain.doFilter(passedOn, response);
    }

    private boolean due(HttpSession session) {
        Instant now = clock.instant();
        if (session.getAttribute(READ_AT) instanceof Instant last
                && last.plus(every).isAfter(now)) {
            return false;
        }
        session.setAttribute(READ_AT, now);
        return true;
    }

    private void readAnew(
            OfficerPrincipal known,
            Authentication before,
            HttpSession session,
            HttpServletRequest request,
            HttpServletResponse response) {
        UserDetails now = accounts.loadUserByUsername(known.getUsername());
        if (!now.isEnabled() || !now.getPassword().equals(known.getPassword())) {
            signOut(session);
            return;
        }
        UsernamePasswordAuthenticationToken fresh =
                UsernamePasswordAuthenticationToken.authenticated(now, null, now.getAuthorities());
        fresh.setDetails(before.getDetails());
        SecurityContext context = new SecurityContextImpl(fresh);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    private static void signOut(HttpSession session) {
        session.invalidate();
        SecurityContextHolder.clearContext();
    }
}
