package org.countypowers.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Map;
import org.countypowers.routing.Route;
import org.springframework.stereotype.Component;

/** How routes, answers and applicants are written into columns; applicants only encrypted. */
@Component
class CaseTexts {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final Vault vault;

    CaseTexts(Vault vault) {
        this.vault = vault;
    }

    String seal(Applicant applicant) {
        return vault.seal(write(applicant));
    }

    Applicant open(String cipher) {
        return read(vault.open(cipher), Applicant.class);
    }

    String lookup(String identifier) {
        return vault.lookup(identifier);
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
