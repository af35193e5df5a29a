package org.countypowers.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.countypowers.casework.domain.PersonalData;
import org.countypowers.routing.Route;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How routes, answers and applicants are written into columns; applicants only encrypted. */
@Component
class CaseTexts {
    private static final Logger LOG = LoggerFactory.getLogger(CaseTexts.class);
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final PersonalData personalData;

    CaseTexts(
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

    String seal(Applicant applicant) {
        return personalData.encrypt(write(applicant));
    }

    Applicant open(String cipher) {
        return read(personalData.decrypt(cipher), Applicant.class);
    }

    String lookup(String identifier) {
        return personalData.lookup(identifier);
    }

    Route route(String text) {
        return read(text, Route.class);
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> answers(String text) {
        return read(text, Map.class);
    }

    String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static <T> T read(String text, Class<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
