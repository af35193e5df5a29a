package org.countypowers.ui.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.countypowers.organisation.OfficerPrincipal;

/**
 * How long ago an officer last asked for something (等保 2.0). An open page keeps its session alive by itself, with
 * heartbeats and polls; those say nothing of a person in front of it.
 */
final class IdleTime {
    private static final String ASKED_AT = IdleTime.class.getName();
    private static final Pattern POLLS_ALONE =
            Pattern.compile("\"rpc\":\\[(?:,?\\{[^{}]*\"event\":\"ui-poll\"[^{}]*(?:\\{[^{}]*})?[^{}]*})+]");
    /** A poll is a few hundred bytes; whatever is longer was asked by somebody. */
    private static final int LONGEST_POLL = 1000;

    private final Duration officers;
    private final Duration administrators;
    private final Clock clock;

    IdleTime(Duration officers, Duration administrators, Clock clock) {
        this.officers = officers;
        this.administrators = administrators;
        this.clock = clock;
    }

    /** The request to pass on, which may have been read; null when the officer was idle too long. */
    HttpServletRequest ask(HttpServletRequest request, HttpSession session, OfficerPrincipal officer)
            throws IOException {
        Instant now = clock.instant();
        Duration limit = officer.administrator() ? administrators : officers;
        if (!(session.getAttribute(ASKED_AT) instanceof Instant last)) {
            session.setAttribute(ASKED_AT, now);
            return request;
        }
        if (last.plus(limit).isBefore(now)) {
            return null;
        }
        if (is("heartbeat", request) || is("push", request)) {
            return request;
        }
        HttpServletRequest passedOn = request;
        if (is("uidl", request) && request.getContentLength() >= 0 && request.getContentLength() <= LONGEST_POLL) {
            RequestRead read = new RequestRead(request);
            passedOn = read;
            if (POLLS_ALONE.matcher(read.body()).find()) {
                return passedOn;
            }
        }
        session.setAttribute(ASKED_AT, now);
        return passedOn;
    }

    /** Read from the address: asking for a parameter would take in the whole body of an upload. */
    private static boolean is(String kind, HttpServletRequest request) {
        return request.getQueryString() != null
                && List.of(request.getQueryString().split("&")).contains("v-r=" + kind);
    }
}
