package org.countypowers.process;

import java.util.function.Consumer;

/** An automatic step that a model may call by name: {@code ${issueDecision}}. Idempotent. */
public interface ProcessStep {
    /** Verb + noun, as listed in bpmn/steps.json. */
    String name();

    void run(StepContext context);

    static ProcessStep of(String name, Consumer<StepContext> act) {
        return new ProcessStep() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void run(StepContext context) {
                act.accept(context);
            }
        };
    }
}
