package org.countypowers.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countypowers.organisation.Refused;

/** Moves running instances from one release of a procedure to another. Part of a migration's command. */
public interface ProcessMigrations {
    record Waiting(String businessKey, String step) {}

    /** How many instances of a definition wait at each step. */
    Map<String, Integer> perStep(String definitionId);

    /** Those of the definitions that have an instance running. */
    Set<String> open(Collection<String> definitionIds);

    /** Instances that wait at one of the steps, by business key; at most {@code limit} after {@code afterKey}. */
    List<Waiting> waiting(String definitionId, String afterKey, int limit);

    /** Steps of the older model where an instance may wait, each with the newer one's step of the same id and kind, or ''. */
    Map<String, String> propose(String fromDefinition, String toDefinition);

    /**
     * Moves one instance with all that waits in it, and tells the observers of its open tasks.
     *
     * @param steps older step to newer step; '' for those whose instances stay
     * @throws MigrationRefused saying why it cannot move
     */
    void migrate(String fromDefinition, String toDefinition, Map<String, String> steps, String businessKey);

    /** {@code key} is translated. */
    class MigrationRefused extends Refused {
        public MigrationRefused(String key, List<String> arguments) {
            super(key + arguments, key, arguments);
        }
    }
}
