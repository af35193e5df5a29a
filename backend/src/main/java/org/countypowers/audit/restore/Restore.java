package org.countypowers.audit.restore;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import org.apache.ibatis.exceptions.PersistenceException;
import org.countypowers.audit.domain.RestoreStore;
import org.countypowers.audit.persistence.RestoreTables;
import org.countypowers.audit.restore.Restoration.Outcome;
import org.countypowers.audit.verifier.Finding;
import org.countypowers.audit.verifier.Report;
import org.countypowers.audit.verifier.Verification;

/**
 * Puts back from an archive what the database has lost of the trail, as the database's owner. The exit code is 0 when all that is in
 * the archive is in the database, 1 when the archive or the database is not as it was written and nothing was touched, 2 when
 * nothing could be done.
 */
public final class Restore {
    private static final Set<String> OPTIONS = Set.of("--key", "--seals", "--url", "--user", "--trail", "--lang");
    private static final Set<String> REQUIRED = Set.of("--key", "--url", "--user");
    /** The same name as for the application. */
    private static final String PASSWORD = "COUNTYPOWERS_DATABASE_MIGRATIONPASSWORD";

    private final Locale locale;
    private final ResourceBundle words;
    private final PrintStream out;

    private Restore(Locale locale, PrintStream out) {
        this.locale = locale;
        this.words = ResourceBundle.getBundle(
                "org.countypowers.audit.restore.words",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.out = out;
    }

    public static void main(String[] arguments) {
        String password = Optional.ofNullable(System.getenv(PASSWORD)).orElse("");
        System.exit(run(arguments, password, new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    static int run(String[] arguments, String password, PrintStream out) {
        Map<String, String> options = new HashMap<>();
        String archive = null;
        boolean understood = true;
        for (int at = 0; at < arguments.length; at++) {
            if (OPTIONS.contains(arguments[at]) && at + 1 < arguments.length) {
                options.put(arguments[at], arguments[++at]);
            } else if (archive == null && !arguments[at].startsWith("--")) {
                archive = arguments[at];
            } else {
                understood = false;
            }
        }
        String language = options.getOrDefault("--lang", Locale.getDefault().getLanguage());
        Restore restore = new Restore(Locale.forLanguageTag(language), out);
        if (archive == null || !understood || !options.keySet().containsAll(REQUIRED)) {
            restore.say("usage", PASSWORD);
            return 2;
        }
        return restore.restore(archive, options, password);
    }

    private int restore(String archive, Map<String, String> options, String password) {
        try {
            Path file = Path.of(archive);
            Report report = Verification.of(new Verification.Sources(
                    file,
                    Optional.ofNullable(options.get("--seals")).map(Path::of).orElse(null),
                    Path.of(options.get("--key")),
                    null));
            report.findings().forEach(finding -> out.println(finding.in(locale)));
            if (!report.findings().stream().map(Finding::kind).allMatch(Finding.Kind::ofEvidence)) {
                say("refused");
                return 1;
            }
            String trail = options.getOrDefault("--trail", "trail");
            try (RestoreStore store = new RestoreTables(options.get("--url"), options.get("--user"), password, trail)) {
                return restore(file, report, store);
            }
        } catch (IllegalStateException changedMeanwhile) {
            say("differs", changedMeanwhile.getMessage());
            return 1;
        } catch (IOException | PersistenceException | IllegalArgumentException failure) {
            say(
                    "failed",
                    String.valueOf(failure.getMessage())
                            .strip()
                            .lines()
                            .findFirst()
                            .orElse(""));
            return 2;
        }
    }

    private int restore(Path file, Report report, RestoreStore store) throws IOException {
        String recorded = recorded(report, store);
        boolean same = recorded.equals(Verification.sha256(file));
        if (!recorded.isEmpty() && !same) {
            say("other", report.extent(), recorded);
            return 1;
        }
        if (!same) {
            say("unrecorded");
        }
        // What no seal covers fits any chain: only the record tells that it is ours.
        if (!same && report.unsealed() > 0) {
            say("unsealed", report.unsealed());
            return 1;
        }
        Outcome lacking = Restoration.compare(store, file);
        if (!lacking.differing().isEmpty()) {
            lacking.differing().forEach(place -> say("differs", place));
            say("untouched");
            return 1;
        }
        if (lacking.nothing()) {
            say("nothing");
            return 0;
        }
        Outcome restored = Restoration.write(store, file);
        say("restored", restored.events(), restored.leaves(), restored.seals(), restored.heads());
        return 0;
    }

    /** The SHA-256 of the year's archive: it tells also whether a whole stream was taken out. Empty where none is known. */
    private static String recorded(Report report, RestoreStore store) {
        String[] recorded = {""};
        if (report.scope().equals("YEAR")) {
            int year = Integer.parseInt(report.extent());
            store.inTransaction(() -> recorded[0] = store.recorded(year).orElse(""));
        }
        return recorded[0];
    }

    private void say(String key, Object... arguments) {
        out.println(MessageFormat.format(words.getString(key), arguments));
    }
}
