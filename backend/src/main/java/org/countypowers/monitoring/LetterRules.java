package org.countypowers.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countypowers.organisation.Member;
import org.countypowers.organisation.Role;
import org.countypowers.organisation.Staffing;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a letter must say. Faults are message keys at the fields of {@link IssueLetter}. */
@Component
class LetterRules {
    static final String KNOWN = "monitoring.letter.error.known";

    private static final int LONGEST_NUMBER = 60;
    private static final int SHORTEST = 5;
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_GROUND = 500;
    private static final int MOST_CASES = 20;

    private final WatchedCases watched;
    private final Staffing staffing;
    private final Clock clock;
    private final int mostDays;

    LetterRules(
            WatchedCases watched,
            Staffing staffing,
            Clock clock,
            @Value("${countypowers.monitoring.letter-days:90}") int mostDays) {
        this.watched = watched;
        this.staffing = staffing;
        this.clock = clock;
        this.mostDays = mostDays;
    }

    Map<String, String> faults(IssueLetter command) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (!within(command.number(), 2, LONGEST_NUMBER)) {
            faults.put("number", "monitoring.letter.error.number");
        }
        if (!within(command.subject(), SHORTEST, LONGEST_SUBJECT)) {
            faults.put("subject", "monitoring.letter.error.subject");
        }
        if (!within(command.ground(), SHORTEST, LONGEST_GROUND)) {
            faults.put("ground", "monitoring.letter.error.ground");
        }
        LocalDate today = LocalDate.now(clock);
        if (command.lastDay() == null
                || command.lastDay().isBefore(today)
                || command.lastDay().isAfter(today.plusDays(mostDays))) {
            faults.put("lastDay", "monitoring.letter.error.lastDay");
        }
        return faults;
    }

    /** The cases of these numbers, each once; adds a fault where there are none, too many, or one that the office does not reach. */
    List<LetterCase> cases(List<String> numbers, Map<String, String> faults) {
        Set<String> wanted = new LinkedHashSet<>();
        numbers.stream().map(String::strip).filter(each -> !each.isEmpty()).forEach(wanted::add);
        if (wanted.isEmpty() || wanted.size() > MOST_CASES) {
            faults.put("cases", "monitoring.letter.error.cases");
            return List.of();
        }
        List<LetterCase> found = watched.numbered(wanted).stream()
                .map(each -> new LetterCase(each.id(), each.number(), each.matterName()))
                .toList();
        if (found.size() < wanted.size()) {
            faults.put("cases", "monitoring.letter.error.noCase");
        }
        return found;
    }

    List<Member> readers(String officeId, Set<String> readerIds, Map<String, String> faults) {
        List<Member> readers = staffing.members(List.of(officeId), Role.DISCIPLINE_OFFICER).stream()
                .filter(member -> readerIds.contains(member.officerId()))
                .toList();
        if (readers.isEmpty() || readers.size() != readerIds.size()) {
            faults.put("readers", "monitoring.letter.error.readers");
        }
        return readers;
    }

    private static boolean within(String text, int shortest, int longest) {
        int length = text == null ? 0 : text.strip().length();
        return length >= shortest && length <= longest;
    }
}
