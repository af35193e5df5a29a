package org.countypowers.studio.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What one release consists of: a model, forms and tables by name, and the matters that it is for (none: all). */
public record FlowContent(String processKey, Map<String, String> files, List<String> matterIds) {
    /** Bytes of one file, and files of one procedure. */
    public static final int LARGEST_FILE = 2_000_000;

    public static final int MOST_FILES = 60;
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}\\.(bpmn|form|dmn)");

    public FlowContent {
        files = new TreeMap<>(files);
        matterIds = matterIds.stream().sorted().toList();
    }

    /** Lower-case letters, digits and hyphens, then .bpmn, .form or .dmn; the model bears the procedure's key. */
    public static boolean isName(String processKey, String name) {
        return NAME.matcher(name).matches() && (!name.endsWith(".bpmn") || name.equals(processKey + ".bpmn"));
    }

    public String model() {
        return files.getOrDefault(processKey + ".bpmn", "");
    }

    /** SHA-256 over names, lengths and contents, then the matters if there are any. */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, content) -> {
                byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
                digest.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            matterIds.forEach(matter -> digest.update(("matter " + matter + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
