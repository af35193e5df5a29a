package org.countypowers.audit.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * Verifies an export of the trail with no database and no network. The exit code is 0 when all is as it was written, 1 when something
 * is not, 2 when there was nothing to verify.
 */
public final class Verifier {
    private static final Set<String> OPTIONS = Set.of("--seals", "--key", "--files", "--lang");

    private final Locale locale;
    private final ResourceBundle words;
    private final PrintStream out;

    private Verifier(Locale locale, PrintStream out) {
        this.locale = locale;
        this.words = Finding.words(locale);
        this.out = out;
    }

    public static void main(String[] arguments) {
        System.exit(run(arguments, new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    static int run(String[] arguments, PrintStream out) {
        Map<String, String> options = new HashMap<>();
        String export = null;
        boolean understood = true;
        for (int at = 0; at < arguments.length; at++) {
            if (OPTIONS.contains(arguments[at]) && at + 1 < arguments.length) {
                options.put(arguments[at], arguments[++at]);
            } else if (export == null && !arguments[at].startsWith("--")) {
                export = arguments[at];
            } else {
                understood = false;
            }
        }
        String language = options.getOrDefault("--lang", Locale.getDefault().getLanguage());
        Verifier verifier = new Verifier(Locale.forLanguageTag(language), out);
        if (export == null || !understood) {
            verifier.say("usage");
            return 2;
        }
        return verifier.verify(export, options);
    }

    private int verify(String export, Map<String, String> options) {
        try {
            Report report = Verification.of(new Verification.Sources(
                    Path.of(export),
                    path(options.get("--seals")),
                    path(options.get("--key")),
                    path(options.get("--files"))));
            print(report, options.containsKey("--seals"));
            return report.clean() ? 0 : 1;
        } catch (IOException | InvalidPathException unreadable) {
            say("unreadable", String.valueOf(unreadable.getMessage()));
            return 2;
        }
    }

    private static Path path(String option) {
        return option == null ? null : Path.of(option);
    }

    private void print(Report report, boolean kept) {
        if (!report.scope().isEmpty()) {
            say("scope." + report.scope(), report.extent());
        }
        say("counted", report.events(), report.streams, report.leaves, report.seals, report.rows, report.documents);
        say("keys", String.join(", ", report.keys()));
        say(report.keysTrusted ? "keys.given" : "keys.own");
        if (!kept) {
            say("seals.own");
        }
        if (report.unsealed > 0) {
            say("unsealed", report.unsealed);
        }
        if (report.withheld > 0) {
            say("withheld", report.withheld);
        }
        report.findings().forEach(finding -> out.println(finding.in(locale)));
        if (report.more() > 0) {
            say("more", report.more());
        }
        say(report.clean() ? "clean" : "found", report.findings().size() + report.more());
    }

    private void say(String key, Object... arguments) {
        out.println(MessageFormat.format(words.getString(key), arguments));
    }
}
