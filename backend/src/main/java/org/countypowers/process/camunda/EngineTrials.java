package org.countypowers.process.camunda;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.countypowers.process.ProcessTrials;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/** Trials of this node. The engine is built when the first begins; each trial has a deployment of its own, gone when it ends. */
@Service
class EngineTrials implements ProcessTrials, DisposableBean {
    private static final int MOST = 20;

    private final Steps steps;
    private final Map<String, Running> running = new LinkedHashMap<>(16, 0.75f, true);
    private ProcessEngine engine;

    EngineTrials(Steps steps) {
        this.steps = steps;
    }

    private record Running(String deploymentId, String instanceId, BpmnModelInstance model) {}

    @Override
    public synchronized String begin(Trial trial) {
        if (engine == null) {
            engine = TrialEngine.build(steps.names());
        }
        ProcessDefinition definition =
                EngineDeployments.deploy(engine.getRepositoryService(), trial.processKey(), trial.files());
        try {
            ProcessInstance instance = engine.getRuntimeService()
                    .startProcessInstanceById(definition.getId(), TrialEngine.variables(trial.facts(), trial.sets()));
            running.put(
                    instance.getId(),
                    new Running(
                            definition.getDeploymentId(),
                            instance.getId(),
                            engine.getRepositoryService().getBpmnModelInstance(definition.getId())));
            while (running.size() > MOST) {
                end(running.keySet().iterator().next());
            }
            return instance.getId();
        } catch (RuntimeException failure) {
            engine.getRepositoryService().deleteDeployment(definition.getDeploymentId(), true);
            throw failure;
        }
    }

    @Override
    public synchronized Position position(String id) {
        Running trial = running(id);
        List<Waiting> tasks = engine.getTaskService().createTaskQuery().processInstanceId(id).list().stream()
                .map(task -> waiting(trial, task))
                .toList();
        boolean ended = engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(id)
                        .count()
                == 0;
        return new Position(tasks, events(trial), passed(id), facts(id, ended), ended);
    }

    @Override
    public synchronized Position complete(String id, String taskId, Map<String, Object> answers) {
        running(id);
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(id)
                .taskId(taskId)
                .singleResult();
        if (task == null) {
            throw new NoSuchElementException(taskId);
        }
        engine.getTaskService().complete(taskId, TrialEngine.variables(answers));
        return position(id);
    }

    @Override
    public synchronized Position happen(String id, String eventId) {
        Running trial = running(id);
        Event event = events(trial).stream()
                .filter(each -> each.id().equals(eventId))
                .findFirst()
                .orElseThrow();
        Job timer =
                engine.getManagementService().createJobQuery().jobId(event.id()).singleResult();
        if (timer != null) {
            engine.getManagementService().executeJob(timer.getId());
        } else {
            EventSubscription message = engine.getRuntimeService()
                    .createEventSubscriptionQuery()
                    .eventSubscriptionId(event.id())
                    .singleResult();
            engine.getRuntimeService().messageEventReceived(message.getEventName(), message.getExecutionId());
        }
        return position(id);
    }

    @Override
    public synchronized void end(String id) {
        Running trial = running.remove(id);
        if (trial != null) {
            engine.getRepositoryService().deleteDeployment(trial.deploymentId(), true);
        }
    }

    @Override
    public synchronized void destroy() {
        if (engine != null) {
            engine.close();
        }
    }

    private Running running(String id) {
        Running trial = running.get(id);
        if (trial == null) {
            throw new NoSuchElementException("trial " + id);
        }
        return trial;
    }

    private Waiting waiting(Running trial, Task task) {
        Map<String, String> properties = ModelProperties.of(trial.model(), task.getTaskDefinitionKey());
        Object unit = engine.getTaskService().getVariable(task.getId(), properties.getOrDefault("unit", ""));
        return new Waiting(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                unit == null ? "" : unit.toString(),
                properties.getOrDefault("post", ""),
                properties.getOrDefault("signature", ""),
                ModelProperties.days(properties),
                ModelProperties.formKey(trial.model(), task.getTaskDefinitionKey()));
    }

    private List<Event> events(Running trial) {
        List<Event> events = new ArrayList<>();
        engine.getRuntimeService().createEventSubscriptionQuery().processInstanceId(trial.instanceId()).list().stream()
                .filter(each -> each.getEventType().equals("message"))
                .forEach(each ->
                        events.add(new Event(each.getId(), each.getActivityId(), name(trial, each.getActivityId()))));
        engine.getManagementService().createJobQuery().processInstanceId(trial.instanceId()).timers().list().stream()
                .map(job -> (org.camunda.bpm.engine.impl.persistence.entity.JobEntity) job)
                .forEach(job ->
                        events.add(new Event(job.getId(), job.getActivityId(), name(trial, job.getActivityId()))));
        return events;
    }

    private List<Passed> passed(String id) {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(id)
                .finished()
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .filter(each -> !each.getActivityType().startsWith("multiInstance"))
                .map(each -> new Passed(each.getActivityId(), each.getActivityName(), each.getActivityType()))
                .toList();
    }

    private Map<String, Object> facts(String id, boolean ended) {
        Map<String, Object> facts = new TreeMap<>();
        if (!ended) {
            engine.getRuntimeService().getVariables(id).forEach((name, value) -> {
                if (!TrialEngine.internal(name)) {
                    facts.put(name, value);
                }
            });
        }
        return facts;
    }

    private static String name(Running trial, String step) {
        return trial.model().getModelElementById(step) instanceof FlowElement element && element.getName() != null
                ? element.getName()
                : step;
    }
}
