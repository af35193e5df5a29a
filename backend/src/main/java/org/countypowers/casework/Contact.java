package org.countypowers.casework;

import java.util.Map;
import org.countypowers.casework.domain.Identifiers;
import org.countypowers.forms.PlainText;

/** Whom an office calls: personal data, to be kept sealed and shown masked. */
public record Contact(String name, String mobile) {
    private static final int LONGEST_NAME = 60;

    /** As lists show it: 陈** 138****5678. */
    public String masked() {
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "** " + Masks.mobile(mobile);
    }

    /** Notes what is wrong at the fields {@code name} and {@code mobile}. */
    public void check(Map<String, String> faults) {
        PlainText.check(faults, "name", name, LONGEST_NAME, true);
        PlainText.check(faults, "mobile", mobile, LONGEST_NAME, true);
        if (!faults.containsKey("mobile") && !Identifiers.mobile(mobile)) {
            faults.put("mobile", "casework.identifier.mobile");
        }
    }
}
