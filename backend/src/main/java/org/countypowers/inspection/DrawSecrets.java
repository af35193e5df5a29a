package org.countypowers.inspection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.countypowers.casework.Vault;
import org.countypowers.document.FileStore;
import org.springframework.stereotype.Component;

/** Makes seeds and seals them; keeps the texts of draws as files that never change. */
@Component
public class DrawSecrets {
    private static final int SEED_BYTES = 32;
    private static final long MOST_BYTES = 64L * 1_048_576;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Vault vault;
    private final FileStore files;

    DrawSecrets(Vault vault, FileStore files) {
        this.vault = vault;
        this.files = files;
    }

    /** A seed that only the key opens. */
    public record Seed(String cipher, String commitment) {}

    public Seed seed() {
        byte[] seed = new byte[SEED_BYTES];
        RANDOM.nextBytes(seed);
        return new Seed(vault.seal(HexFormat.of().formatHex(seed)), SeededOrder.sha256(seed));
    }

    /** Hexadecimal. @throws IllegalStateException when it is not the announced one */
    public String open(String cipher, String commitment) {
        String seed = vault.open(cipher);
        if (!SeededOrder.sha256(HexFormat.of().parseHex(seed)).equals(commitment)) {
            throw new IllegalStateException("the seed is not the announced one");
        }
        return seed;
    }

    /** @return the hash by which it is found */
    public String keep(String text) {
        return files.keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), MOST_BYTES)
                .hash();
    }

    /** @throws IllegalStateException when it is not what was kept under this hash */
    public String text(String hash) {
        try (InputStream in = files.open(hash)) {
            byte[] bytes = in.readAllBytes();
            if (!SeededOrder.sha256(bytes).equals(hash)) {
                throw new IllegalStateException("a kept file has changed: " + hash);
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
