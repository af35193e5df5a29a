package org.countypowers.process.camunda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.countypowers.process.ModelRefused;
import org.countypowers.process.ModelSafety;
import org.countypowers.process.SafeXml;

/**
 * Stands before the engine's own deployers, so that a model is checked before the engine reads a word of it, whatever
 * way it came. What {@link ModelSafety} faults and every kind of resource that the house does not know are refused.
 */
final class ModelGate implements Deployer {
    private final ObjectMapper json = new ObjectMapper();

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
                checkForm(name, resource.getBytes());
            } else {
                throw new ModelRefused(name, "", "process.model.unknownKind");
            }
        }
    }

    private void checkForm(String resource, byte[] form) {
        if (form.length > SafeXml.LARGEST) {
            throw new ModelRefused(resource, "", "process.model.tooLarge");
        }
        JsonNode schema;
        try {
            schema = json.readTree(form);
        } catch (IOException fault) {
            throw new ModelRefused(resource, "", "process.model.notJson");
        }
        if (schema == null || schema.path("id").asText().isBlank()) {
            throw new ModelRefused(resource, "", "process.model.formWithoutId");
        }
        // Read back, so that no escape hides a sign.
        if (ModelSafety.isExpression(schema.toString())) {
            throw new ModelRefused(resource, schema.path("id").asText(), "process.model.expressionHere");
        }
    }

    /** @throws ModelRefused naming the element and the rule */
    void check(String resource, byte[] model) {
        ModelSafety.faults(model, steps.get()).stream().findFirst().ifPresent(fault -> {
            throw new ModelRefused(resource, fault.element(), fault.rule());
        });
    }
}
