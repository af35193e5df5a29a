package org.countypowers.organisation;

import java.util.List;

/** What an import kept, and which lines it left out and why; {@code reasonKey} is translated. */
public record ImportReport(int kept, List<RowError> errors) {
    public record RowError(int line, String reasonKey, List<String> arguments) {}
}
