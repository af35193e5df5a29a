package org.countypowers.ui.delegation;

import com.vaadin.flow.component.UI;
import org.countypowers.catalog.DelegationForm;

/** What the register says, in words. */
final class RegisterWords {
    private RegisterWords() {}

    /** With the part of the matter that the power is limited to, if it is. */
    static String form(DelegationForm form, String scope) {
        String name = UI.getCurrent().getTranslation("form." + form);
        return scope.isEmpty() ? name : UI.getCurrent().getTranslation("register.formWithin", name, scope);
    }
}
