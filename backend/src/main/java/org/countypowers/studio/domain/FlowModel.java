package org.countypowers.studio.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countypowers.process.SafeXml;
import org.w3c.dom.Document;

/**
 * A process model as it is checked, compared and explained.
 *
 * @param processes ids of the processes in the file; the house knows one
 * @param messages names of messages by id
 */
public record FlowModel(
        Document document,
        List<String> processes,
        String name,
        String timeToLive,
        boolean executable,
        List<FlowNode> nodes,
        List<FlowSequence> flows,
        Map<String, FlowShape> shapes,
        Map<String, String> messages) {
    public static final int MOST_NODES = 500;
    /** Of every kind of BPMN; rules that compare each with each stay quick. */
    static final int MOST_ELEMENTS = 6000;

    /**
     * @throws SafeXml.Unreadable when it is no XML, has a DOCTYPE or is too large
     * @throws FlowUnreadable when it is XML, but no model of a process
     */
    public static FlowModel read(byte[] model) {
        return new FlowReader(SafeXml.read(model)).model();
    }

    public Optional<FlowNode> node(String id) {
        return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
    }

    public List<FlowNode> userTasks() {
        return nodes.stream().filter(FlowNode::isUserTask).toList();
    }

    public List<FlowNode> calling(String step) {
        return nodes.stream().filter(node -> node.step().equals(step)).toList();
    }

    /** What an element is called; its id where there is no such element. */
    FlowPhrase words(String id) {
        return new FlowNames(this).of(id);
    }
}
