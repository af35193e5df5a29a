package org.countypowers.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Evaluates decision tables from bpmn/. */
public interface Decisions {
    /** Rows that match, in the table's order. @param table path below bpmn/, such as {@code case-intake/case-route.dmn} */
    List<Map<String, Object>> evaluate(String table, Map<String, Object> inputs);

    /** What the engine says against a table that is not released yet; empty when it can read it. */
    Optional<String> fault(String content);
}
