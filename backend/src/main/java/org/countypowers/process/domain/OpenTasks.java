package org.countypowers.process.domain;

import java.util.List;

/** Ids of the engine's open tasks in order, for reconciliation: the engine's own query has no keyset. */
public interface OpenTasks {
    List<String> after(String taskId, int limit);
}
