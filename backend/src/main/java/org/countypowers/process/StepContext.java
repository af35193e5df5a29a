package org.countypowers.process;

/** What a step may see and set of its instance. */
public interface StepContext {
    String businessKey();

    Object fact(String name);

    void setFact(String name, Object value);
}
