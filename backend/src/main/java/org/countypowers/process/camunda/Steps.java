package org.countypowers.process.camunda;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.countypowers.process.ProcessStep;
import org.countypowers.process.StepContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** All that an expression can reach: one delegate per step. Filled once every bean stands, before any model is deployed. */
@Component
class Steps implements SmartInitializingSingleton {
    private final ObjectProvider<ProcessStep> steps;
    private final Map<Object, Object> delegates = new HashMap<>();

    Steps(ObjectProvider<ProcessStep> steps) {
        this.steps = steps;
    }

    @Override
    public void afterSingletonsInstantiated() {
        steps.forEach(step -> delegates.put(step.name(), (JavaDelegate) execution -> step.run(new Context(execution))));
    }

    Map<Object, Object> delegates() {
        return delegates;
    }

    Set<String> names() {
        return delegates.keySet().stream().map(String.class::cast).collect(java.util.stream.Collectors.toSet());
    }

    static Map<String, Object> variables(Map<String, Object> facts) {
        Map<String, Object> variables = new HashMap<>();
        facts.forEach((name, value) -> variables.put(name, variable(value)));
        return variables;
    }

    /** A list says who is asked by the step that follows at once; it is gone with the transaction, for nothing serialised is kept. */
    private static Object variable(Object value) {
        return value instanceof Collection<?> ? Variables.untypedValue(value, true) : value;
    }

    private record Context(DelegateExecution execution) implements StepContext {
        @Override
        public String businessKey() {
            return execution.getProcessBusinessKey();
        }

        @Override
        public String step() {
            return execution.getCurrentActivityId();
        }

        @Override
        public String stepName() {
            return execution.getCurrentActivityName();
        }

        @Override
        public Object fact(String name) {
            return execution.getVariable(name);
        }

        @Override
        public void setFact(String name, Object value) {
            execution.setVariable(name, variable(value));
        }
    }
}
