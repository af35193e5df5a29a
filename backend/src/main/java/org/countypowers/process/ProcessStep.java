package org.countypowers.process;

/** An automatic step that a model may call by name: {@code ${issueDecision}}. Idempotent. */
public interface ProcessStep {
    /** Verb + noun, as listed in bpmn/steps.json. */
    String name();

    void run(StepContext context);
}
