package org.countypowers.casework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.countypowers.casework.domain.PersonalData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Seals what a stolen table must not tell, with the installation's key: applicants, and the seed of a draw until it is revealed. */
@Component
public class Vault {
    private static final Logger LOG = LoggerFactory.getLogger(Vault.class);

    private final PersonalData personalData;

    Vault(
            @Value("${countypowers.crypto.key:}") String key,
            @Value("${countypowers.crypto.key-file:./data/personal-data.key}") Path keyFile)
            throws IOException {
        personalData = new PersonalData(Base64.getDecoder().decode(key.isBlank() ? keyFrom(keyFile) : key.strip()));
    }

    /** A key of this installation's own, readable by its owner alone; production sets one from outside for all nodes. */
    private static String keyFrom(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, Base64.getEncoder().encodeToString(random));
            LOG.warn(
                    "a key for personal data was made in {}; keep a copy, without it nobody can read applicants", file);
        }
        return Files.readString(file).strip();
    }

    public String seal(String text) {
        return personalData.encrypt(text);
    }

    /** @throws IllegalStateException when the text was altered or the key is another */
    public String open(String cipher) {
        return personalData.decrypt(cipher);
    }

    /** The same text gives the same hash under one key; empty stays empty. */
    String lookup(String text) {
        return personalData.lookup(text);
    }
}
