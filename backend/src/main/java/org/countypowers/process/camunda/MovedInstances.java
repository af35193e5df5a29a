package org.countypowers.process.camunda;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.countypowers.process.WorkItemObserver;
import org.countypowers.process.domain.OpenTasks;
import org.countypowers.process.domain.OpenTasks.Waiting;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Changes facts of many instances in one command of the engine: two reads and one batch of writes, however many. */
@Component
class MovedInstances {
    private final ProcessEngine engine;
    private final OpenTasks openTasks;
    private final ObjectProvider<WorkItemObserver> observers;

    MovedInstances(ProcessEngine engine, OpenTasks openTasks, ObjectProvider<WorkItemObserver> observers) {
        this.engine = engine;
        this.openTasks = openTasks;
        this.observers = observers;
    }

    void move(Map<String, Map<String, String>> facts) {
        List<Waiting> waiting = openTasks.of(facts.keySet());
        if (waiting.isEmpty()) {
            return;
        }
        Map<String, Map<String, String>> byInstance = waiting.stream()
                .collect(Collectors.toMap(
                        Waiting::instanceId, each -> facts.get(each.businessKey()), (one, again) -> one));
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequired().execute(command -> {
            set(byInstance);
            waiting.stream()
                    .filter(each -> each.taskId() != null)
                    .forEach(each -> tell(configuration, each, facts.get(each.businessKey())));
            return null;
        });
    }

    private void set(Map<String, Map<String, String>> byInstance) {
        String[] names = byInstance.values().stream()
                .map(Map::keySet)
                .flatMap(Collection::stream)
                .distinct()
                .toArray(String[]::new);
        engine
                .getRuntimeService()
                .createVariableInstanceQuery()
                .processInstanceIdIn(byInstance.keySet().toArray(String[]::new))
                .variableNameIn(names)
                .list()
                .stream()
                .map(VariableInstanceEntity.class::cast)
                .forEach(variable -> {
                    String now = byInstance.get(variable.getProcessInstanceId()).get(variable.getName());
                    if (now != null && !now.equals(variable.getValue())) {
                        // Read in this command, so that the engine writes it when the command ends.
                        variable.setValue(Variables.stringValue(now));
                    }
                });
    }

    private void tell(ProcessEngineConfigurationImpl configuration, Waiting task, Map<String, String> facts) {
        Object unitFact = configuration
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(task.definitionId())
                .findActivity(task.step())
                .getProperty(TaskObservation.UNIT);
        String unit = facts.get(unitFact);
        if (unit != null) {
            observers.forEach(observer -> observer.moved(task.taskId(), unit));
        }
    }
}
