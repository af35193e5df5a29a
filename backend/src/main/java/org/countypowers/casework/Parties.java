package org.countypowers.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.countypowers.casework.domain.ApplicantRules;
import org.countypowers.forms.AnswersRefused;
import org.springframework.stereotype.Component;

/** Who comes into an office's file beside the applicant of a case. */
@Component
public class Parties {
    private static final Set<String> IDENTITY = Set.of("name", "identifier");

    private final CaseTexts texts;
    private final Clock clock;

    Parties(CaseTexts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** @param lookup the same for all that one person or enterprise has here */
    public record Party(String name, String lookup, String masked) {}

    /** @throws AnswersRefused when the name is missing, or the identifier is none of its kind */
    public Party party(Applicant.Kind kind, String name, String identifier) {
        String id = identifier == null ? "" : identifier.strip().toUpperCase(java.util.Locale.ROOT);
        Applicant applicant = new Applicant(kind, name, id, null, null, null, null, null, null, false);
        Map<String, String> faults = new LinkedHashMap<>(ApplicantRules.faults(applicant, LocalDate.now(clock)));
        faults.keySet().retainAll(IDENTITY);
        if (!faults.isEmpty()) {
            throw new AnswersRefused(faults);
        }
        return new Party(name.strip(), texts.lookup(id), Masks.identifier(id));
    }
}
