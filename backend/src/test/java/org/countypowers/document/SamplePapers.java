package org.countypowers.document;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the papers of the delegation procedure are told, with every field that they know; days are ISO days in the file. */
final class SamplePapers {
    private SamplePapers() {}

    static Map<String, Object> of(PaperKind kind) {
        try (InputStream file = SamplePapers.class.getResourceAsStream("/papers/samples.json")) {
            Map<String, Map<String, Object>> all = new ObjectMapper().readValue(file, new TypeReference<>() {});
            Map<String, Object> fields = new HashMap<>(all.get(kind.name()));
            fields.replaceAll((name, value) -> dated(value));
            fields.put("organ", "四川省水利厅");
            return fields;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Object dated(Object value) {
        if (value instanceof List<?> many) {
            return many.stream().map(SamplePapers::dated).toList();
        }
        if (value instanceof Map<?, ?> row) {
            return row.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> dated(each.getValue())));
        }
        return value instanceof String text && text.matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(text) : value;
    }
}
