package org.countypowers.casework;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.countypowers.casework.domain.ApplicantRules;
import org.countypowers.forms.PlainText;

/** What is wrong with the texts of an application, by field; lengths in characters as people count them. */
final class CaseTextRules {
    private CaseTextRules() {}

    static Map<String, String> faults(Applicant applicant, LocalDate today) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (applicant.kind() == null) {
            faults.put("kind", "form.required");
            return faults;
        }
        faults.putAll(ApplicantRules.faults(applicant, today));
        PlainText.check(faults, "name", applicant.name(), 100, true);
        PlainText.check(faults, "noIdReason", applicant.noIdReason(), 200, false);
        if (!faults.containsKey("identifier")) {
            PlainText.check(faults, "identifier", applicant.identifier(), 30, false);
        }
        PlainText.check(faults, "address", applicant.address(), 200, true);
        PlainText.check(faults, "agentName", applicant.agentName(), 60, false);
        boolean agent = filled(applicant.agentIdentifier()) || filled(applicant.agentMobile());
        if (agent && !filled(applicant.agentName())) {
            faults.put("agentName", "form.required");
        }
        return faults;
    }

    private static boolean filled(String text) {
        return text != null && !text.isBlank();
    }
}
