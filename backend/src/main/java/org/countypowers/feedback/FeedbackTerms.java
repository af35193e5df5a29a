package org.countypowers.feedback;

import java.time.LocalDate;
import org.countypowers.deadline.Clocks;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * By when what is to be done, in working days of the body's calendar. SPEC 3 gives those of bad ratings; where the law is silent on
 * complaints the office sets them.
 */
@Component
class FeedbackTerms {
    private final Clocks clocks;
    private final int contact;
    private final int rectify;
    private final int accept;
    private final int handle;
    private final int callBack;

    FeedbackTerms(
            Clocks clocks,
            @Value("${countypowers.feedback.contact-days:1}") int contact,
            @Value("${countypowers.feedback.rectify-days:15}") int rectify,
            @Value("${countypowers.feedback.accept-days:5}") int accept,
            @Value("${countypowers.feedback.handle-days:15}") int handle,
            @Value("${countypowers.feedback.call-back-days:5}") int callBack) {
        this.clocks = clocks;
        this.contact = contact;
        this.rectify = rectify;
        this.accept = accept;
        this.handle = handle;
        this.callBack = callBack;
    }

    LocalDate first(FeedbackKind kind, LocalDate received, String division) {
        return clocks.workingDayAfter(received, kind == FeedbackKind.RATING ? contact : accept, division);
    }

    /** A bad rating counts from the day it was given, a complaint from its acceptance. */
    LocalDate handling(FeedbackKind kind, LocalDate received, LocalDate taken, String division) {
        return kind == FeedbackKind.RATING
                ? clocks.workingDayAfter(received, rectify, division)
                : clocks.workingDayAfter(taken, handle, division);
    }

    /** What is returned has the term of a rectification again. */
    LocalDate again(LocalDate returned, String division) {
        return clocks.workingDayAfter(returned, rectify, division);
    }

    LocalDate callBack(LocalDate answered, String division) {
        return clocks.workingDayAfter(answered, callBack, division);
    }
}
