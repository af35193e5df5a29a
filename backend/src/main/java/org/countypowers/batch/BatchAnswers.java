package org.countypowers.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.countypowers.batch.domain.BatchStore;
import org.springframework.stereotype.Component;

/** What was answered at a batch's steps, and how it is kept. */
@Component
class BatchAnswers {
    private final BatchStore store;
    private final ObjectMapper json;

    BatchAnswers(BatchStore store, ObjectMapper json) {
        this.store = store;
        this.json = json;
    }

    /** The newest answers given at a step, or none. */
    Map<String, Object> at(long batchId, String step) {
        return store.lastOpinion(batchId, step)
                .map(opinion -> read(opinion.answers()))
                .orElse(Map.of());
    }

    String write(Map<String, Object> answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, Object> read(String answers) {
        try {
            return json.readValue(answers, new TypeReference<>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
