package org.countypowers.process.camunda;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.countypowers.process.ProcessMigrations;
import org.countypowers.process.WorkItem;
import org.countypowers.process.WorkItemObserver;
import org.countypowers.process.domain.OpenTasks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(propagation = Propagation.MANDATORY)
class EngineMigrations implements ProcessMigrations {
    /** What the engine calls the scope around a task for several bodies. */
    private static final String BODY = "#multiInstanceBody";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final OpenTasks openTasks;
    private final ObjectProvider<WorkItemObserver> observers;

    EngineMigrations(
            RuntimeService runtime,
            TaskService tasks,
            RepositoryService repository,
            OpenTasks openTasks,
            ObjectProvider<WorkItemObserver> observers) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.repository = repository;
        this.openTasks = openTasks;
        this.observers = observers;
    }

    @Override
    public Map<String, Integer> perStep(String definitionId) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        openTasks.perStep(definitionId).forEach(row -> counts.put(row.step(), row.instances()));
        return counts;
    }

    @Override
    public Set<String> open(Collection<String> definitionIds) {
        return definitionIds.isEmpty() ? Set.of() : Set.copyOf(openTasks.running(definitionIds));
    }

    @Override
    public List<Waiting> waiting(String definitionId, String afterKey, int limit) {
        return openTasks.ofDefinition(definitionId, afterKey, limit).stream()
                .map(row -> new Waiting(row.businessKey(), row.step()))
                .toList();
    }

    @Override
    public Map<String, String> propose(String fromDefinition, String toDefinition) {
        BpmnModelInstance from = repository.getBpmnModelInstance(fromDefinition);
        BpmnModelInstance to = repository.getBpmnModelInstance(toDefinition);
        Map<String, String> steps = new LinkedHashMap<>();
        for (FlowNode node : from.getModelElementsByType(FlowNode.class)) {
            if (waits(node)) {
                boolean same = to.getModelElementById(node.getId()) instanceof FlowNode other
                        && other.getElementType() == node.getElementType();
                steps.put(node.getId(), same ? node.getId() : "");
            }
        }
        return steps;
    }

    @Override
    public void migrate(String fromDefinition, String toDefinition, Map<String, String> steps, String businessKey) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .processDefinitionId(fromDefinition)
                .singleResult();
        if (instance == null) {
            throw new MigrationRefused("studio.migration.gone", List.of());
        }
        try {
            runtime.newMigration(plan(fromDefinition, toDefinition, steps))
                    .processInstanceIds(instance.getId())
                    .skipCustomListeners()
                    .execute();
        } catch (MigratingProcessInstanceValidationException refused) {
            throw new MigrationRefused("studio.migration.noPlace", List.of(place(fromDefinition, businessKey)));
        } catch (MigrationPlanValidationException refused) {
            throw new MigrationRefused("studio.migration.plan", List.of(place(fromDefinition, businessKey)));
        }
        tell(toDefinition, instance.getId(), businessKey);
    }

    private MigrationPlan plan(String from, String to, Map<String, String> steps) {
        MigrationPlanBuilder builder = runtime.createMigrationPlan(from, to);
        BpmnModelInstance older = repository.getBpmnModelInstance(from);
        BpmnModelInstance newer = repository.getBpmnModelInstance(to);
        steps.forEach((source, target) -> {
            if (!target.isEmpty()) {
                builder.mapActivities(source, target);
                if (repeats(older, source) && repeats(newer, target)) {
                    builder.mapActivities(source + BODY, target + BODY);
                }
            }
        });
        // What waits within a subprocess moves with it.
        older.getModelElementsByType(SubProcess.class).forEach(scope -> {
            if (newer.getModelElementById(scope.getId()) instanceof SubProcess) {
                builder.mapActivities(scope.getId(), scope.getId());
            }
        });
        return builder.build();
    }

    /** Names of the steps where an instance waits, for the reason why it stays. */
    private String place(String definition, String businessKey) {
        BpmnModelInstance model = repository.getBpmnModelInstance(definition);
        return openTasks.of(List.of(businessKey)).stream()
                .filter(row -> row.definitionId().equals(definition) && row.step() != null)
                .map(row ->
                        model.getModelElementById(row.step()) instanceof FlowNode node ? node.getName() : row.step())
                .distinct()
                .reduce((one, other) -> one + "、" + other)
                .orElse("");
    }

    private void tell(String definition, String instanceId, String businessKey) {
        BpmnModelInstance model = repository.getBpmnModelInstance(definition);
        for (Task task : tasks.createTaskQuery().processInstanceId(instanceId).list()) {
            String step = task.getTaskDefinitionKey();
            Map<String, String> properties = ModelProperties.of(model, step);
            String unitFact = properties.getOrDefault("unit", "");
            WorkItem item = new WorkItem(
                    task.getId(),
                    TaskObservation.key(definition),
                    definition,
                    step,
                    ((FlowNode) model.getModelElementById(step)).getName(),
                    businessKey,
                    unitFact,
                    (String) tasks.getVariable(task.getId(), unitFact),
                    properties.getOrDefault("post", ""),
                    properties.getOrDefault("signature", ""),
                    ModelProperties.formKey(model, step),
                    ModelProperties.days(properties),
                    task.getAssignee());
            observers.forEach(observer -> observer.migrated(item));
        }
    }

    private static boolean repeats(BpmnModelInstance model, String step) {
        return model.getModelElementById(step) instanceof Activity activity
                && activity.getLoopCharacteristics() != null;
    }

    private static boolean waits(FlowNode node) {
        return node instanceof UserTask
                || node instanceof ReceiveTask
                || node instanceof EventBasedGateway
                || node instanceof CatchEvent && !(node instanceof StartEvent);
    }
}
