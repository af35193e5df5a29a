package org.countypowers.studio.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the check must know beyond the files. */
public interface FlowContext {
    FlowKind kind();

    /** Names of the steps that a model may call. */
    Set<String> steps();

    /** Content of the table as it ships under this name, or null when none does: what the house reads must remain. */
    String shippedTable(String name);

    /**
     * @param unit name of the fact that holds the body
     * @param post a role's name
     * @return places of counties that use the procedure and have nobody there
     */
    List<String> unmanned(String unit, String post);

    /** Tasks that must remain, each with the keys of its form's fields that must. */
    default Map<String, List<String>> kept() {
        return Map.of();
    }
}
