package org.countypowers.process.camunda;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.countypowers.process.WorkItem;
import org.countypowers.process.WorkItemObserver;
import org.springframework.beans.factory.ObjectProvider;

/** Tells the observers of every task event; unit, post and signature are read from the model once, when it is parsed. */
final class TaskObservation extends AbstractBpmnParseListener {
    /** Under which a parsed task keeps the name of the fact that holds its body. */
    static final String UNIT = "unit";

    private final ObjectProvider<WorkItemObserver> observers;

    TaskObservation(ObjectProvider<WorkItemObserver> observers) {
        this.observers = observers;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        Map<String, String> properties = properties(element);
        String formKey = element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "formRef", "");
        activity.setProperty(UNIT, properties.getOrDefault(UNIT, ""));
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        TaskListener listener = event -> tell(event, properties, formKey);
        for (String event : new String[] {
            TaskListener.EVENTNAME_CREATE, TaskListener.EVENTNAME_COMPLETE, TaskListener.EVENTNAME_DELETE
        }) {
            task.addBuiltInTaskListener(event, listener);
        }
    }

    private void tell(DelegateTask task, Map<String, String> properties, String formKey) {
        String unitFact = properties.getOrDefault(UNIT, "");
        WorkItem item = new WorkItem(
                task.getId(),
                key(task.getProcessDefinitionId()),
                task.getProcessDefinitionId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                task.getExecution().getProcessBusinessKey(),
                unitFact,
                (String) task.getExecution().getVariable(unitFact),
                properties.getOrDefault("post", ""),
                properties.getOrDefault("signature", ""),
                formKey,
                ModelProperties.days(properties),
                task.getAssignee());
        observers.forEach(observer -> {
            switch (task.getEventName()) {
                case TaskListener.EVENTNAME_CREATE -> observer.created(item);
                case TaskListener.EVENTNAME_COMPLETE -> observer.completed(item);
                default -> observer.deleted(item);
            }
        });
    }

    /** A definition's id begins with its process's key; asking the engine for the definition costs a statement each time. */
    static String key(String definitionId) {
        return definitionId.substring(0, definitionId.indexOf(':'));
    }

    private static Map<String, String> properties(Element task) {
        Map<String, String> found = new HashMap<>();
        Element extension = task.element("extensionElements");
        Element list =
                extension == null ? null : extension.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties");
        if (list != null) {
            list.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property")
                    .forEach(property -> found.put(property.attribute("name"), property.attribute("value")));
        }
        return found;
    }
}
