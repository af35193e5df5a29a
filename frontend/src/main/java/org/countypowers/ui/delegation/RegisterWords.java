package org.countypowers.ui.delegation;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.organisation.OfficerSetup;

/** What the register says, in words. */
final class RegisterWords {
    private RegisterWords() {}

    /** With the part of the matter that the power is limited to, if it is. */
    static String form(DelegationForm form, String scope) {
        String name = UI.getCurrent().getTranslation("form." + form);
        return scope.isEmpty() ? name : UI.getCurrent().getTranslation("register.formWithin", name, scope);
    }

    /** @param to first day on which it is over, or {@code OfficerSetup.OPEN} */
    static String validity(LocalDate from, LocalDate to) {
        return to.equals(OfficerSetup.OPEN)
                ? UI.getCurrent().getTranslation("register.since", from)
                : UI.getCurrent().getTranslation("register.fromTo", from, to);
    }
}
