package org.countypowers.studio.domain;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** What a model's elements are called; one without a name is told by its kind and by what stands next to it. */
final class FlowNames {
    private static final String WORDS = "studio.word.";

    private final FlowModel model;

    FlowNames(FlowModel model) {
        this.model = model;
    }

    FlowPhrase of(String id) {
        return model.node(id)
                .map(this::node)
                .or(() -> model.flows().stream()
                        .filter(flow -> flow.id().equals(id))
                        .map(this::flow)
                        .findFirst())
                .or(() -> FlowXml.all(model.document().getDocumentElement()).stream()
                        .filter(element ->
                                !id.isEmpty() && element.getAttribute("id").equals(id))
                        .map(FlowNames::other)
                        .findFirst())
                .orElse(FlowPhrase.of(id));
    }

    /** From where to where a flow leads. */
    FlowPhrase ends(FlowSequence flow) {
        return FlowPhrase.key(WORDS + "ends", end(flow.source()), end(flow.target()));
    }

    private FlowPhrase flow(FlowSequence flow) {
        return flow.name().isBlank()
                ? FlowPhrase.key(WORDS + "flow", quoted(end(flow.source())), quoted(end(flow.target())))
                : FlowPhrase.key(WORDS + "flow.named", flow.name());
    }

    private FlowPhrase end(String id) {
        return model.node(id).map(this::node).orElse(FlowPhrase.key(WORDS + "nothing"));
    }

    private FlowPhrase node(FlowNode node) {
        if (!node.name().isBlank()) {
            return FlowPhrase.of(node.name());
        }
        FlowPhrase kind = FlowWords.kind(node.kind());
        Optional<FlowNode> host = model.node(node.attachedTo());
        if (host.isPresent()) {
            return FlowPhrase.key(
                    WORDS + "at",
                    host.get().name().isBlank()
                            ? FlowWords.kind(host.get().kind())
                            : quoted(FlowPhrase.of(host.get().name())),
                    kind);
        }
        return nearest(node, false)
                .map(name -> FlowPhrase.key(WORDS + "after", name, kind))
                .or(() -> nearest(node, true).map(name -> FlowPhrase.key(WORDS + "before", name, kind)))
                .or(() -> model.node(node.scope())
                        .filter(part -> !part.name().isBlank())
                        .map(part -> FlowPhrase.key(WORDS + "inside", part.name(), kind)))
                .orElse(kind);
    }

    /** What is told by its neighbours holds quotes already. */
    private static FlowPhrase quoted(FlowPhrase words) {
        return words.key() ? words : FlowPhrase.key(WORDS + "quoted", words);
    }

    /** The next one with a name on the way back, or onwards. */
    private Optional<String> nearest(FlowNode from, boolean onwards) {
        Set<String> seen = new HashSet<>(Set.of(from.id()));
        Deque<FlowNode> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String id = open.poll().id();
            List<FlowNode> beside = model.flows().stream()
                    .filter(flow -> (onwards ? flow.source() : flow.target()).equals(id))
                    .flatMap(flow -> model.node(onwards ? flow.target() : flow.source()).stream())
                    .filter(node -> seen.add(node.id()))
                    .toList();
            Optional<FlowNode> named =
                    beside.stream().filter(node -> !node.name().isBlank()).findFirst();
            if (named.isPresent()) {
                return named.map(FlowNode::name);
            }
            open.addAll(beside);
        }
        return Optional.empty();
    }

    private static FlowPhrase other(Element element) {
        String name = element.getAttribute("name");
        if (!name.isBlank()) {
            return FlowPhrase.of(name);
        }
        return FlowWords.kind(element.getLocalName());
    }
}
