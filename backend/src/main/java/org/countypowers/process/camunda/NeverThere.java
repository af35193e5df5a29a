package org.countypowers.process.camunda;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/**
 * Spares the engine three questions at every task whose answer is known: no service makes sub-tasks, {@link ModelGate} lets no
 * candidates in, and a definition once deployed never changes, since nothing suspends one.
 */
final class NeverThere {
    private NeverThere() {}

    static List<SessionFactory> factories() {
        return List.of(
                factory(TaskManager.class, Tasks::new),
                factory(IdentityLinkManager.class, IdentityLinks::new),
                factory(ProcessDefinitionManager.class, Definitions::new));
    }

    private static final class Tasks extends TaskManager {
        @Override
        public List<Task> findTasksByParentTaskId(String parentTaskId) {
            return List.of();
        }
    }

    private static final class IdentityLinks extends IdentityLinkManager {
        @Override
        public List<IdentityLinkEntity> findIdentityLinksByTaskId(String taskId) {
            return List.of();
        }
    }

    private static final class Definitions extends ProcessDefinitionManager {
        @Override
        public ProcessDefinitionEntity getCachedResourceDefinitionEntity(String definitionId) {
            return Context.getProcessEngineConfiguration()
                    .getDeploymentCache()
                    .getProcessDefinitionCache()
                    .get(definitionId);
        }
    }

    private static SessionFactory factory(Class<? extends Session> type, Supplier<Session> ours) {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return type;
            }

            @Override
            public Session openSession() {
                return ours.get();
            }
        };
    }
}
