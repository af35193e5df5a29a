package org.countypowers.process.camunda;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.countypowers.process.FormSafety;
import org.countypowers.process.ModelFault;
import org.countypowers.process.ModelRefused;
import org.countypowers.process.ModelSafety;

/**
 * Stands before the engine's own deployers, so that a model is checked before the engine reads a word of it, whatever
 * way it came. What {@link ModelSafety} faults and every kind of resource that the house does not know are refused.
 */
final class ModelGate implements Deployer {
    private final Supplier<Set<String>> steps;

    ModelGate(Supplier<Set<String>> steps) {
        this.steps = steps;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        for (ResourceEntity resource : deployment.getResources().values()) {
            String name = resource.getName();
            // The engine takes any name that ends so, with or without a dot.
            if (name.endsWith("bpmn") || name.endsWith("bpmn20.xml")) {
                check(name, resource.getBytes());
            } else if (name.endsWith(".form")) {
                refuse(name, FormSafety.faults(resource.getBytes()));
            } else {
                throw new ModelRefused(name, "", "process.model.unknownKind");
            }
        }
    }

    /** @throws ModelRefused naming the element and the rule */
    void check(String resource, byte[] model) {
        refuse(resource, ModelSafety.faults(model, steps.get()));
    }

    private static void refuse(String resource, List<ModelFault> faults) {
        faults.stream().findFirst().ifPresent(fault -> {
            throw new ModelRefused(resource, fault.element(), fault.rule());
        });
    }
}
