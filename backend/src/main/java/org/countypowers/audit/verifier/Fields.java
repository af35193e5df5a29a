package org.countypowers.audit.verifier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 over what a row says; lengths keep two neighbouring fields from being read as one. */
public final class Fields {
    private Fields() {}

    public static String hash(List<?> fields) {
        StringBuilder text = new StringBuilder();
        for (Object field : fields) {
            String said = String.valueOf(field);
            text.append(said.length()).append(':').append(said);
        }
        try {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
