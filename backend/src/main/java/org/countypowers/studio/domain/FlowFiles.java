package org.countypowers.studio.domain;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files of one procedure by name: its model, forms and tables.
 *
 * @param reader reads the forms, which this package cannot: they are JSON
 */
public record FlowFiles(String processKey, Map<String, String> files, FormReader reader) {
    public FlowFiles {
        files = new TreeMap<>(files);
    }

    public String modelName() {
        return processKey + ".bpmn";
    }

    public byte[] bytes(String name) {
        return files.getOrDefault(name, "").getBytes(StandardCharsets.UTF_8);
    }

    /** Names of one kind, such as {@code .form}. */
    public List<String> ending(String suffix) {
        return files.keySet().stream().filter(name -> name.endsWith(suffix)).toList();
    }
}
