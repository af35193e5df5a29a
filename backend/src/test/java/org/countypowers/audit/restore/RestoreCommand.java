package org.countypowers.audit.restore;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The command as somebody types it, for tests. */
public final class RestoreCommand {
    private RestoreCommand() {}

    public static int run(Path archive, Path key, String url, String user, String password, OutputStream said) {
        String[] arguments = {archive.toString(), "--key", key.toString(), "--url", url, "--user", user, "--lang", "en"
        };
        return Restore.run(arguments, password, new PrintStream(said, true, StandardCharsets.UTF_8));
    }
}
