package org.countypowers.process.camunda;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.countypowers.process.ProcessRuntime;
import org.countypowers.process.ReleaseRegister;
import org.countypowers.process.domain.OpenTasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(propagation = Propagation.MANDATORY)
class EngineRuntime implements ProcessRuntime {
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final MovedInstances moved;
    private final OpenTasks openTasks;
    private final ReleaseRegister releases;
    private final Clock clock;

    EngineRuntime(
            RuntimeService runtime,
            TaskService tasks,
            MovedInstances moved,
            OpenTasks openTasks,
            ReleaseRegister releases,
            Clock clock) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.moved = moved;
        this.openTasks = openTasks;
        this.releases = releases;
        this.clock = clock;
    }

    @Override
    public String start(String processKey, String businessKey, Map<String, Object> facts) {
        return run(releases.definitionInForce(processKey, LocalDate.now(clock)), businessKey, facts);
    }

    @Override
    public String start(String processKey, String matterId, String businessKey, Map<String, Object> facts) {
        return run(releases.definitionInForce(processKey, matterId, LocalDate.now(clock)), businessKey, facts);
    }

    private String run(String definition, String businessKey, Map<String, Object> facts) {
        runtime.startProcessInstanceById(definition, businessKey, Steps.variables(facts));
        return definition;
    }

    @Override
    public void complete(String taskId, Map<String, Object> decisions) {
        tasks.complete(taskId, decisions);
    }

    @Override
    public boolean deliver(String message, String businessKey) {
        Execution waiting = runtime.createExecutionQuery()
                .processInstanceBusinessKey(businessKey)
                .messageEventSubscriptionName(message)
                .singleResult();
        if (waiting == null) {
            return false;
        }
        runtime.messageEventReceived(message, waiting.getId());
        return true;
    }

    @Override
    public void move(Map<String, Map<String, String>> facts) {
        moved.move(facts);
    }

    @Override
    public void end(String businessKey, String reason) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), reason));
    }

    @Override
    public List<String> openTaskIds(String afterId, int limit) {
        return openTasks.after(afterId, limit);
    }
}
