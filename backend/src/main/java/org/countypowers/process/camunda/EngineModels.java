package org.countypowers.process.camunda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.Resource;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.countypowers.process.ProcessModels;
import org.springframework.stereotype.Service;

/** Ids of definitions and steps carry nothing of a case, so that reading them needs no permission of its own. */
@Service
class EngineModels implements ProcessModels {
    private final RepositoryService repository;
    private final TaskService tasks;

    EngineModels(RepositoryService repository, TaskService tasks) {
        this.repository = repository;
        this.tasks = tasks;
    }

    @Override
    public String xml(String definitionId) {
        return text(repository.getProcessModel(definitionId));
    }

    @Override
    public String form(String definitionId, String formKey) {
        ProcessDefinition definition = repository.getProcessDefinition(definitionId);
        for (Resource resource : repository.getDeploymentResources(definition.getDeploymentId())) {
            if (resource.getName().endsWith("/" + formKey + ".form")
                    || resource.getName().equals(formKey + ".form")) {
                return text(repository.getResourceAsStreamById(definition.getDeploymentId(), resource.getId()));
            }
        }
        throw new NoSuchElementException("form " + formKey + " is not deployed with " + definitionId);
    }

    @Override
    public Map<String, String> tasks() {
        Map<String, String> names = new LinkedHashMap<>();
        for (ProcessDefinition definition : repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionKey()
                .desc()
                .list()) {
            repository
                    .getBpmnModelInstance(definition.getId())
                    .getModelElementsByType(UserTask.class)
                    .forEach(task -> names.put(task.getId(), task.getName()));
        }
        return names;
    }

    @Override
    public List<String> currentSteps(String businessKey) {
        return tasks.createTaskQuery().processInstanceBusinessKey(businessKey).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    private static String text(InputStream stream) {
        return new String(read(stream), StandardCharsets.UTF_8);
    }

    private static byte[] read(InputStream stream) {
        try (stream) {
            return stream.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
