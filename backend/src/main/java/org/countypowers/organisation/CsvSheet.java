package org.countypowers.organisation;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.countypowers.organisation.ImportReport.RowError;

/**
 * Reads one table of reference data from CSV. A bad row is reported with its line and reason and left out, the good ones are
 * kept; a file without the columns that it needs keeps nothing.
 */
public final class CsvSheet {
    /** A province's catalogue has some thousand rows; more is another file. */
    private static final int MOST_ROWS = 20_000;

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setAllowMissingColumnNames(true)
            .get();

    private CsvSheet() {}

    /** @param keep saves one row, or throws what a getter of {@link Row} or {@link Row#refuse} throws */
    public static ImportReport read(Reader csv, List<String> columns, Consumer<Row> keep) throws IOException {
        List<RowError> errors = new ArrayList<>();
        int kept = 0;
        try (CSVParser parser = CSVParser.parse(withoutByteOrderMark(csv), FORMAT)) {
            for (String column : columns) {
                if (!parser.getHeaderMap().containsKey(column)) {
                    errors.add(new RowError(1, "import.columnMissing", List.of(column)));
                }
            }
            Map<String, Integer> seen = new HashMap<>();
            Iterator<CSVRecord> records = parser.iterator();
            while (errors.isEmpty() || errors.get(0).line() > 1) {
                int line = (int) parser.getCurrentLineNumber() + 1;
                if (!next(records, line, errors)) {
                    break;
                }
                Row row = new Row(records.next(), line, seen);
                try {
                    if (kept + errors.size() >= MOST_ROWS) {
                        throw row.refuse("import.tooManyRows", String.valueOf(MOST_ROWS));
                    }
                    row.checkLength();
                    keep.accept(row);
                    kept++;
                } catch (BadRow bad) {
                    errors.add(bad.error);
                    if (bad.error.reasonKey().equals("import.tooManyRows")) {
                        break;
                    }
                }
            }
        } catch (IllegalArgumentException header) {
            errors.add(new RowError(1, "import.header", List.of()));
        }
        return new ImportReport(kept, errors);
    }

    /** False at the end, or where an unclosed quotation mark makes the rest unreadable. */
    private static boolean next(Iterator<CSVRecord> records, int line, List<RowError> errors) {
        try {
            return records.hasNext();
        } catch (UncheckedIOException | IllegalStateException unreadable) {
            errors.add(new RowError(line, "import.unreadable", List.of()));
            return false;
        }
    }

    private static Reader withoutByteOrderMark(Reader csv) throws IOException {
        java.io.PushbackReader reader = new java.io.PushbackReader(csv, 1);
        int first = reader.read();
        if (first != -1 && first != '\uFEFF') {
            reader.unread(first);
        }
        return reader;
    }

    /** Why a row is left out. */
    public static final class BadRow extends RuntimeException {
        private final transient RowError error;

        private BadRow(RowError error) {
            super(error.reasonKey(), null, false, false);
            this.error = error;
        }
    }

    /** One row; every getter checks what it gives and throws {@link BadRow}. */
    public static final class Row {
        private final CSVRecord values;
        private final int line;
        private final Map<String, Integer> seen;

        private Row(CSVRecord values, int line, Map<String, Integer> seen) {
            this.values = values;
            this.line = line;
            this.seen = seen;
        }

        private void checkLength() {
            if (!values.isConsistent()) {
                throw refuse(
                        "import.columns",
                        String.valueOf(values.getParser().getHeaderMap().size()),
                        String.valueOf(values.size()));
            }
        }

        public BadRow refuse(String reasonKey, String... arguments) {
            return new BadRow(new RowError(line, reasonKey, List.of(arguments)));
        }

        /** Empty when the column is empty or the file does not have it. */
        public String text(String column, int longest) {
            String value = values.isMapped(column) ? values.get(column) : "";
            if (value.codePointCount(0, value.length()) > longest) {
                throw refuse("import.tooLong", column, String.valueOf(longest));
            }
            if (value.codePoints()
                    .anyMatch(each -> Character.isISOControl(each)
                            || Character.getType(each) == Character.FORMAT
                            || each == 0xFFFD)) {
                throw refuse("import.characters", column);
            }
            return value;
        }

        public String required(String column, int longest) {
            String value = text(column, longest);
            if (value.isEmpty()) {
                throw refuse("import.required", column);
            }
            return value;
        }

        public String match(String column, String pattern) {
            String value = required(column, 200);
            if (!value.matches(pattern)) {
                throw refuse("import.pattern", column, value);
            }
            return value;
        }

        public String oneOf(String column, Collection<String> allowed) {
            String value = text(column, 200);
            if (!allowed.contains(value)) {
                throw refuse("import.value", column, value, String.join("、", allowed));
            }
            return value;
        }

        public String oneOf(String column, Enum<?>[] allowed) {
            return oneOf(
                    column, java.util.Arrays.stream(allowed).map(Enum::name).toList());
        }

        /** 0 to 999. */
        public int number(String column) {
            return Integer.parseInt(match(column, "\\d{1,3}"));
        }

        public LocalDate date(String column) {
            String value = required(column, 20);
            try {
                return LocalDate.parse(value);
            } catch (DateTimeParseException notADay) {
                throw refuse("import.date", column, value);
            }
        }

        /** Refuses a value that an earlier row of the same file has. */
        public void once(String value) {
            Integer first = seen.putIfAbsent(value, line);
            if (first != null) {
                throw refuse("import.twice", value, String.valueOf(first));
            }
        }
    }
}
