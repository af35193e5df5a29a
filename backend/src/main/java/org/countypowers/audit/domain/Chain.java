package org.countypowers.audit.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How one event is tied to the one before it: SHA-256 over the stored canonical bytes, which name the former hash. */
public final class Chain {
    /** What stands before the first event of a stream. */
    public static final String START = "0".repeat(64);

    private Chain() {}

    public static String hash(String canonical) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
