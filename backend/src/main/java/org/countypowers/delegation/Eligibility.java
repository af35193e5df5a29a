package org.countypowers.delegation;

import java.time.LocalDate;
import java.util.List;
import org.countypowers.catalog.DelegationForm;

/** Whether a county's class, or a town's population, lets it be given a matter in a form. Capacity and law are judged apart. */
public interface Eligibility {
    /**
     * @param reasonKey why not; or, where allowed, what is to be known; empty for nothing
     * @param arguments of the reason's words
     */
    record Verdict(boolean allowed, String reasonKey, List<String> arguments) {
        static final Verdict ALLOWED = new Verdict(true, "", List.of());

        static Verdict refused(String reasonKey, String... arguments) {
            return new Verdict(false, reasonKey, List.of(arguments));
        }
    }

    /**
     * A county without a class is refused where any class would be; elsewhere it is allowed, and the verdict says that the
     * class is not set.
     *
     * @throws java.util.NoSuchElementException for an unknown matter or division
     */
    Verdict judge(String matterId, String divisionCode, DelegationForm form, LocalDate day);

    /** For judging many on one day: reads each matter and each division once. */
    Judge judge(LocalDate day);

    /** As {@link #judge(String, String, DelegationForm, LocalDate)}. */
    interface Judge {
        Verdict judge(String matterId, String divisionCode, DelegationForm form);
    }
}
