package org.countypowers.delegation;

import java.util.List;

/** Why a matter may not be on the list, or not so; {@code key} is translated and says what to do. */
public record DirectReportFault(String matterId, String key, List<String> arguments) {
    static DirectReportFault of(String matterId, String key, String... arguments) {
        return new DirectReportFault(matterId, key, List.of(arguments));
    }

    DirectReportRefused refused() {
        return new DirectReportRefused(key, arguments.toArray(String[]::new));
    }
}
