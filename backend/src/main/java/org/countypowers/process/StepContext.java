package org.countypowers.process;

/** What a step may see and set of its instance. */
public interface StepContext {
    String businessKey();

    /** Id of the step in its model. */
    String step();

    /** Name of the step in its model. */
    String stepName();

    Object fact(String name);

    void setFact(String name, Object value);
}
