package org.countypowers.casework.domain;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.countypowers.casework.Applicant;

/** What is wrong with an applicant's data, by field; empty when nothing is. Values are message keys. */
public final class ApplicantRules {
    private ApplicantRules() {}

    public static Map<String, String> faults(Applicant applicant, LocalDate today) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (blank(applicant.name())) {
            faults.put("name", "form.required");
        }
        if (applicant.kind() == Applicant.Kind.NO_CODE) {
            if (blank(applicant.noIdReason())) {
                faults.put("noIdReason", "form.required");
            }
        } else if (blank(applicant.identifier())) {
            faults.put("identifier", "form.required");
        } else if (!holds(applicant, today)) {
            faults.put("identifier", "casework.identifier." + applicant.kind());
        }
        if (blank(applicant.mobile())) {
            faults.put("mobile", "form.required");
        } else if (!Identifiers.mobile(applicant.mobile())) {
            faults.put("mobile", "casework.identifier.mobile");
        }
        if (blank(applicant.address())) {
            faults.put("address", "form.required");
        }
        if (!blank(applicant.agentName()) && !Identifiers.citizenId(text(applicant.agentIdentifier()), today)) {
            faults.put("agentIdentifier", "casework.identifier.CITIZEN");
        }
        if (!blank(applicant.agentMobile()) && !Identifiers.mobile(applicant.agentMobile())) {
            faults.put("agentMobile", "casework.identifier.mobile");
        }
        return faults;
    }

    private static boolean holds(Applicant applicant, LocalDate today) {
        String id = applicant.identifier();
        return switch (applicant.kind()) {
            case ENTERPRISE -> Identifiers.creditCode(id);
            case CITIZEN -> Identifiers.citizenId(id, today);
            case RESIDENCE_PERMIT -> Identifiers.residencePermit(id, today);
            case FOREIGN_PERMANENT_RESIDENT -> Identifiers.foreignPermanentResident(id, today);
            case PASSPORT -> Identifiers.passport(id);
            case NO_CODE -> true;
        };
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
