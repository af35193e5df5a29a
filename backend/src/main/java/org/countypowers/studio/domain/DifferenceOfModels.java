package org.countypowers.studio.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countypowers.studio.domain.Difference.Kind;

/** What is otherwise in a model. */
final class DifferenceOfModels {
    private final String file;
    private final FlowModel older;
    private final FlowModel newer;
    private final ConditionWords olderConditions;
    private final ConditionWords newerConditions;
    private final Map<String, String> steps;
    private final List<Difference> differences = new ArrayList<>();

    private DifferenceOfModels(FlowFiles before, FlowFiles after, Map<String, String> steps) {
        this.file = after.modelName();
        this.older = FlowModel.read(before.bytes(file));
        this.newer = FlowModel.read(after.bytes(file));
        this.olderConditions = new ConditionWords(older, before);
        this.newerConditions = new ConditionWords(newer, after);
        this.steps = steps;
    }

    /** @param steps what automatic steps are called */
    static List<Difference> between(FlowFiles before, FlowFiles after, Map<String, String> steps) {
        DifferenceOfModels models = new DifferenceOfModels(before, after, steps);
        models.process();
        models.nodes();
        models.flows();
        models.rest();
        return models.differences;
    }

    private void process() {
        String id = newer.processes().get(0);
        changed(id, "process.name", older.name(), newer.name());
        changed(id, "process.timeToLive", older.timeToLive(), newer.timeToLive());
    }

    private void nodes() {
        Map<String, FlowNode> before = byId(older.nodes(), FlowNode::id);
        for (FlowNode node : newer.nodes()) {
            FlowNode earlier = before.remove(node.id());
            if (earlier == null) {
                node(Kind.ADDED, newer, node);
            } else {
                node(earlier, node);
            }
        }
        before.values().forEach(gone -> node(Kind.REMOVED, older, gone));
    }

    private void node(Kind kind, FlowModel model, FlowNode node) {
        List<FlowPhrase> neighbours = neighbours(model, node);
        // Without a name it is told by what stands before it already.
        String text = neighbours.isEmpty() || node.name().isBlank()
                ? "element." + kind
                : kind.name().toLowerCase(Locale.ROOT) + "." + word(node);
        add(kind, node.id(), text, model.words(node.id()), handling(node), FlowPhrase.list(neighbours));
    }

    /** By whom, signed as what, on which form and within which time. */
    private static FlowPhrase handling(FlowNode node) {
        FlowPhrase limit = FlowPhrase.key("studio.word.limit", node.limitDays());
        FlowPhrase signed = FlowPhrase.key("studio.word.signed", FlowWords.signature(node.signature()));
        FlowPhrase form = FlowPhrase.key("studio.word.form", node.formRef());
        return FlowPhrase.list(Stream.of(
                        node.unit().isEmpty() ? null : FlowWords.unit(node.unit()),
                        node.post().isEmpty() ? null : FlowWords.post(node.post()),
                        node.signature().isEmpty() ? null : signed,
                        node.formRef().isEmpty() ? null : form,
                        node.limitDays().isEmpty() ? null : limit)
                .filter(Objects::nonNull)
                .toList());
    }

    private void node(FlowNode before, FlowNode after) {
        String id = after.id();
        FlowPhrase words = newer.words(id);
        changed(id, "node.name", before.name(), after.name());
        changed(id, "node.kind", FlowWords.kind(before.kind()), FlowWords.kind(after.kind()), words);
        changed(id, "node.limit", before.limitDays(), after.limitDays(), words);
        changed(id, "node.post", FlowWords.post(before.post()), FlowWords.post(after.post()), words);
        changed(id, "node.unit", FlowWords.unit(before.unit()), FlowWords.unit(after.unit()), words);
        changed(
                id,
                "node.signature",
                FlowWords.signature(before.signature()),
                FlowWords.signature(after.signature()),
                words);
        changed(id, "node.form", before.formRef(), after.formRef(), words);
        if (!before.step().equals(after.step())) {
            changed(id, "node.step", step(before), step(after), words);
        }
        changed(id, "node.collection", before.collection(), after.collection(), words);
        if (!before.defaultFlow().equals(after.defaultFlow())) {
            changed(id, "node.default", older.words(before.defaultFlow()), newer.words(after.defaultFlow()), words);
        }
        if (!before.attachedTo().equals(after.attachedTo())) {
            changed(id, "node.attached", older.words(before.attachedTo()), newer.words(after.attachedTo()), words);
        }
        changed(id, "node.event", events(older, before), events(newer, after), words);
    }

    private String step(FlowNode node) {
        return steps.getOrDefault(node.step(), node.step());
    }

    private static String events(FlowModel model, FlowNode node) {
        return node.events().stream()
                .map(event -> event.kind()
                        + (event.timer().isEmpty() ? "" : " " + event.timer())
                        + (event.reference().isEmpty()
                                ? ""
                                : " " + model.messages().getOrDefault(event.reference(), event.reference())))
                .collect(Collectors.joining("、"));
    }

    private void flows() {
        Map<String, FlowSequence> before = byId(older.flows(), FlowSequence::id);
        for (FlowSequence flow : newer.flows()) {
            FlowSequence earlier = before.remove(flow.id());
            FlowPhrase ends = new FlowNames(newer).ends(flow);
            if (earlier == null) {
                add(Kind.ADDED, flow.id(), "flow.added", ends, flow.name());
                continue;
            }
            changed(flow.id(), "flow.name", earlier.name(), flow.name(), ends);
            if (!earlier.condition().equals(flow.condition())) {
                add(
                        Kind.CHANGED,
                        flow.id(),
                        "flow.condition",
                        given(olderConditions.of(earlier)),
                        given(newerConditions.of(flow)),
                        ends);
            }
            if (!earlier.source().equals(flow.source()) || !earlier.target().equals(flow.target())) {
                changed(flow.id(), "flow.ends", new FlowNames(older).ends(earlier), ends);
            }
        }
        before.values()
                .forEach(gone ->
                        add(Kind.REMOVED, gone.id(), "flow.removed", new FlowNames(older).ends(gone), gone.name()));
    }

    /** What the marks on the diagram show and no words have told yet. */
    private void rest() {
        DifferenceIds ids = DifferenceIds.between(older.document(), newer.document());
        Set<String> told = new HashSet<>();
        differences.forEach(difference -> told.add(difference.kind() + " " + difference.elementId()));
        untold(Kind.ADDED, ids.added(), told, newer);
        untold(Kind.REMOVED, ids.removed(), told, older);
        untold(Kind.CHANGED, ids.changed(), told, newer);
        layout(ids.layoutChanged());
    }

    private void untold(Kind kind, Set<String> ids, Set<String> told, FlowModel model) {
        ids.stream()
                .filter(id -> !told.contains(kind + " " + id))
                .forEach(id -> add(kind, id, "element." + kind, model.words(id)));
    }

    /** What is only drawn elsewhere is done as before. */
    private void layout(Set<String> ids) {
        Set<String> only = new HashSet<>(ids);
        differences.forEach(difference -> only.remove(difference.elementId()));
        if (!only.isEmpty()) {
            add(Kind.MOVED, "", "layout", only.size());
        }
    }

    private static String word(FlowNode node) {
        if (node.isUserTask()) {
            return handling(node).text().isEmpty() ? "task.open" : "task";
        }
        if (node.isGateway()) {
            return "gateway";
        }
        if (node.isSubProcess()) {
            return "part";
        }
        return node.kind().endsWith("Event") ? "event" : "step";
    }

    private static List<FlowPhrase> neighbours(FlowModel model, FlowNode node) {
        return model.flows().stream()
                .filter(flow -> flow.target().equals(node.id()))
                .map(flow -> model.words(flow.source()))
                .distinct()
                .toList();
    }

    private void changed(String id, String text, Object before, Object after, Object... more) {
        if (!before.equals(after)) {
            List<Object> arguments = new ArrayList<>(List.of(given(before), given(after)));
            arguments.addAll(List.of(more));
            add(Kind.CHANGED, id, text, arguments.toArray());
        }
    }

    private static FlowPhrase given(Object value) {
        FlowPhrase words = FlowPhrase.of(value);
        return words.text().isEmpty() ? FlowPhrase.key("studio.word.none") : words;
    }

    private void add(Kind kind, String id, String text, Object... arguments) {
        differences.add(Difference.of(kind, file, id, text, arguments));
    }

    private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
        Map<String, T> byId = new LinkedHashMap<>();
        all.forEach(one -> byId.put(id.apply(one), one));
        return byId;
    }
}
