package org.countypowers.audit.verifier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A seal over all that was written since the one before it.
 *
 * @param at to the millisecond, in UTC
 * @param previous hash of the seal before, or zeros
 * @param keyId the first sixteen digits of the public key's SHA-256
 * @param publicKey X.509, in base64; whether it is to be trusted is said by whoever was handed the key
 * @param signature in base64, over {@link #text}
 */
public record Seal(
        long number,
        String at,
        String previous,
        String root,
        long leaves,
        long events,
        String algorithm,
        String keyId,
        String publicKey,
        String signature) {
    /** What stands before the first seal. */
    public static final String START = "0".repeat(64);

    /** What is signed. */
    public String text() {
        return String.join(
                "\n",
                "county-powers seal",
                Long.toString(number),
                at,
                previous,
                root,
                Long.toString(leaves),
                Long.toString(events),
                algorithm,
                keyId);
    }

    /** What the next seal names as the one before it. @throws IllegalArgumentException for an unknown algorithm */
    public String hash() {
        MessageDigest digest = Algorithm.named(algorithm)
                .orElseThrow(() -> new IllegalArgumentException(algorithm))
                .digest();
        return HexFormat.of().formatHex(digest.digest((text() + "\n" + signature).getBytes(StandardCharsets.UTF_8)));
    }

    public Seal signed(String signature) {
        return new Seal(number, at, previous, root, leaves, events, algorithm, keyId, publicKey, signature);
    }

    /** One line of the kept file and of an export; no field needs escaping. */
    public String line() {
        return "{\"number\":%d,\"at\":\"%s\",\"previous\":\"%s\",\"root\":\"%s\",\"leaves\":%d,\"events\":%d,\"algorithm\":\"%s\",\"key\":\"%s\",\"publicKey\":\"%s\",\"signature\":\"%s\"}"
                .formatted(number, at, previous, root, leaves, events, algorithm, keyId, publicKey, signature);
    }

    public static String keyId(byte[] publicKey) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(publicKey);
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether its key is the one it names and has signed it. */
    boolean genuine() {
        try {
            byte[] key = Base64.getDecoder().decode(publicKey);
            return keyId(key).equals(keyId)
                    && Algorithm.named(algorithm)
                            .filter(known -> known.verifies(
                                    key,
                                    text().getBytes(StandardCharsets.UTF_8),
                                    Base64.getDecoder().decode(signature)))
                            .isPresent();
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }
}
