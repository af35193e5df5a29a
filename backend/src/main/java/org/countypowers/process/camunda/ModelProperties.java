package org.countypowers.process.camunda;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/** What a model says of a task for people. */
final class ModelProperties {
    private ModelProperties() {}

    static Map<String, String> of(BpmnModelInstance model, String step) {
        Map<String, String> found = new HashMap<>();
        if (model.getModelElementById(step) instanceof UserTask task && task.getExtensionElements() != null) {
            task.getExtensionElements()
                    .getElementsQuery()
                    .filterByType(CamundaProperties.class)
                    .list()
                    .forEach(list -> list.getCamundaProperties()
                            .forEach(property -> found.put(property.getCamundaName(), property.getCamundaValue())));
        }
        return found;
    }

    static String formKey(BpmnModelInstance model, String step) {
        if (model.getModelElementById(step) instanceof UserTask task) {
            String form = task.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, "formRef");
            return form == null ? "" : form;
        }
        return "";
    }

    /** Working days that the step may take; 0 for none. */
    static int days(Map<String, String> properties) {
        String days = properties.getOrDefault("limitDays", "");
        return days.matches("\\d{1,3}") ? Integer.parseInt(days) : 0;
    }
}
