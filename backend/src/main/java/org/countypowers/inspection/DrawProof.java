package org.countypowers.inspection;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import java.util.function.BiFunction;
import org.countypowers.inspection.domain.DrawFiles;
import org.countypowers.inspection.domain.DrawFiles.Fault;
import org.countypowers.inspection.domain.DrawFiles.Finding;

/**
 * Repeats a published draw from its two files, with no database and no network: the exit code is 0 when it comes to the same.
 * The two hashes that it prints are to be compared with those announced before the draw.
 */
public final class DrawProof {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("draw-proof");

    private DrawProof() {}

    public static void main(String[] arguments) {
        System.exit(run(Path.of(arguments.length == 0 ? "." : arguments[0]), System.out));
    }

    /** @return 0 for the same result, 1 for another, 2 when there is nothing to repeat */
    static int run(Path folder, PrintStream out) {
        return repeat(folder, out, DrawFiles::check);
    }

    /** Repeats a draw of another kind by its rules, such as the sample of a file review. */
    public static int repeat(
            Path folder, PrintStream out, String rules, BiFunction<String, byte[], List<String>> lines) {
        return repeat(folder, out, (draw, pool) -> draw.check(pool, rules, lines::apply));
    }

    private static int repeat(Path folder, PrintStream out, BiFunction<DrawFiles, byte[], List<Finding>> check) {
        DrawFiles draw;
        byte[] pool;
        try {
            draw = DrawFiles.read(Files.readString(folder.resolve(DrawFiles.DRAW), StandardCharsets.UTF_8));
            pool = Files.readAllBytes(folder.resolve(DrawFiles.POOL));
        } catch (IOException | IllegalArgumentException unreadable) {
            out.println(words(Fault.UNREADABLE.name(), folder.toString()));
            return 2;
        }
        out.println(words("announced", draw.number(), draw.poolHash(), draw.commitment()));
        List<Finding> findings = check.apply(draw, pool);
        findings.forEach(finding -> out.println(words(finding.fault().name(), finding.line())));
        if (findings.isEmpty()) {
            out.println(words("same", String.valueOf(draw.visits().size())));
        }
        return findings.isEmpty() ? 0 : 1;
    }

    private static String words(String key, Object... arguments) {
        return MessageFormat.format(WORDS.getString(key), arguments);
    }
}
