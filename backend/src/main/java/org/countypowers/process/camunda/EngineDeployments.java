package org.countypowers.process.camunda;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.countypowers.process.ModelRefused;
import org.countypowers.process.ProcessDeployments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(propagation = Propagation.MANDATORY)
class EngineDeployments implements ProcessDeployments {
    private final RepositoryService repository;

    EngineDeployments(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public String deploy(String processKey, Map<String, String> files) {
        return deploy(repository, processKey, files).getId();
    }

    static ProcessDefinition deploy(RepositoryService repository, String processKey, Map<String, String> files) {
        DeploymentBuilder deployment = repository.createDeployment().name(processKey);
        files.forEach((name, content) -> {
            if (!name.endsWith(".dmn")) {
                deployment.addString(name, content);
            }
        });
        List<ProcessDefinition> deployed = deployment.deployWithResult().getDeployedProcessDefinitions();
        if (deployed == null
                || deployed.size() != 1
                || !deployed.get(0).getKey().equals(processKey)) {
            throw new ModelRefused(processKey + ".bpmn", "", "process.model.otherProcess");
        }
        return deployed.get(0);
    }
}
