package org.countypowers.studio.domain;

import java.util.List;

/** A form as it stands in the file, faulty or not; groups are flattened. */
public record FormContent(String id, List<Component> components) {

    /** @param supplied whether the case supplies the choices; then {@code values} has none */
    public record Component(String id, String key, String type, String label, boolean supplied, List<Value> values) {}

    public record Value(String value, String label) {}
}
