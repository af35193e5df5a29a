package org.countypowers.inspection;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The order in which a seed puts names: that of HMAC-SHA256(seed, name), ties by the name itself. All draws of the house use it. */
public final class SeededOrder {
    private static final String HMAC = "HmacSHA256";

    private final Mac mac;

    public SeededOrder(byte[] seed) {
        try {
            mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(seed, HMAC));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public <T> List<T> of(List<T> all, Function<T, String> name) {
        record Placed<T>(T one, String hash, String name) {}
        return all.stream()
                .map(one -> new Placed<>(one, hash(name.apply(one)), name.apply(one)))
                .sorted(Comparator.<Placed<T>, String>comparing(Placed::hash).thenComparing(Placed::name))
                .map(Placed::one)
                .toList();
    }

    private String hash(String name) {
        return HexFormat.of().formatHex(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** What is announced of a seed or a pool before the draw. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
