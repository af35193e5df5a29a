package org.countypowers.studio.domain;

import java.util.List;
import java.util.Map;

/**
 * A task, event, gateway or sub-process.
 *
 * @param kind BPMN's name of it, such as {@code userTask}
 * @param scope id of the process or sub-process that it stands in
 * @param attachedTo the activity on whose border the event stands, or ''
 * @param properties camunda:property values by name: unit, post, signature, limitDays
 * @param formRef name of the task's form without its ending, or ''
 * @param step name of the step that a service task calls, or ''
 * @param eventSubProcess whether it is a sub-process that an event begins
 * @param collection the fact with one value per instance, or '' when there is one instance
 * @param each the fact that holds an instance's own value, or ''
 */
public record FlowNode(
        String id,
        String name,
        String kind,
        String scope,
        String attachedTo,
        Map<String, String> properties,
        String formRef,
        String step,
        String defaultFlow,
        boolean eventSubProcess,
        boolean repeats,
        String collection,
        String each,
        List<FlowEvent> events) {

    public String label() {
        return name.isBlank() ? id : name;
    }

    public String unit() {
        return properties.getOrDefault("unit", "");
    }

    public String post() {
        return properties.getOrDefault("post", "");
    }

    public String signature() {
        return properties.getOrDefault("signature", "");
    }

    public String limitDays() {
        return properties.getOrDefault("limitDays", "");
    }

    public boolean is(String other) {
        return kind.equals(other);
    }

    public boolean isUserTask() {
        return is("userTask");
    }

    public boolean isGateway() {
        return kind.endsWith("Gateway");
    }

    public boolean isSubProcess() {
        return is("subProcess") || is("transaction") || is("adHocSubProcess");
    }

    public boolean waitsFor(String event) {
        return events.stream().anyMatch(one -> one.kind().equals(event));
    }
}
