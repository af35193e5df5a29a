package org.countypowers.studio.domain;

import java.util.List;

/** A form as it stands in the file, faulty or not; groups are flattened. */
public record FormContent(String id, List<Component> components) {

    /** @param values how many fixed choices there are, each with a value and a label */
    public record Component(String id, String key, String type, String label, boolean supplied, List<Value> values) {}

    public record Value(String value, String label) {}
}
