package org.countypowers.process.camunda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.countypowers.process.StepRefused;

/** The second engine: in memory, with the same gate and grammar, its history kept so that a walk can be shown. */
final class TrialEngine {
    /** Automatic steps of one walk; a model that goes round without a person ends here. */
    private static final int MOST_STEPS = 500;

    private static final String FACT_SETS = "trialSets";
    private static final String COUNT = "trialSteps";

    private TrialEngine() {}

    static ProcessEngine build(Set<String> steps) {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        String name = "trial-" + UUID.randomUUID();
        configuration.setProcessEngineName(name);
        configuration.setJdbcUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        configuration.setHistory("activity");
        configuration.setJobExecutorActivate(false);
        configuration.setEnforceHistoryTimeToLive(true);
        configuration.setDbIdentityUsed(false);
        configuration.setCmmnEnabled(false);
        configuration.setDmnEnabled(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setAuthorizationEnabled(false);
        configuration.setEnableScriptCompilation(false);
        configuration.setEnableScriptEngineLoadExternalResources(false);
        Map<Object, Object> delegates = new HashMap<>();
        steps.forEach(step -> delegates.put(step, (JavaDelegate) execution -> record(step, execution)));
        configuration.setExpressionManager(new JuelExpressionManager(delegates));
        configuration.setCustomPreDeployers(List.of(new ModelGate(() -> steps)));
        return configuration.buildProcessEngine();
    }

    static Map<String, Object> variables(Map<String, Object> facts) {
        Map<String, Object> variables = new HashMap<>();
        facts.forEach(
                (name, value) -> variables.put(name, value instanceof List<?> list ? new ArrayList<>(list) : value));
        return variables;
    }

    static Map<String, Object> variables(Map<String, Object> facts, Map<String, Map<String, Object>> sets) {
        Map<String, Object> variables = variables(facts);
        HashMap<String, HashMap<String, Object>> kept = new HashMap<>();
        sets.forEach((step, values) -> kept.put(step, new HashMap<>(values)));
        variables.put(FACT_SETS, kept);
        variables.put(COUNT, 0);
        return variables;
    }

    static boolean internal(String variable) {
        return variable.equals(FACT_SETS)
                || variable.equals(COUNT)
                || variable.startsWith("nrOf")
                || variable.equals("loopCounter");
    }

    @SuppressWarnings("unchecked")
    private static void record(String step, DelegateExecution execution) {
        int count = (Integer) execution.getVariable(COUNT) + 1;
        if (count > MOST_STEPS) {
            throw new StepRefused("studio.trial.endless", List.of(String.valueOf(execution.getCurrentActivityName())));
        }
        execution.setVariable(COUNT, count);
        Map<String, Map<String, Object>> sets = (Map<String, Map<String, Object>>) execution.getVariable(FACT_SETS);
        sets.getOrDefault(step, Map.of()).forEach(execution::setVariable);
    }
}
