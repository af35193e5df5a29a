package org.countypowers.studio.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countypowers.studio.domain.Difference.Kind;

/** What is otherwise in a model. */
final class DifferenceOfModels {
    private final String file;
    private final FlowModel older;
    private final FlowModel newer;
    private final List<Difference> differences = new ArrayList<>();

    private DifferenceOfModels(String file, FlowModel older, FlowModel newer) {
        this.file = file;
        this.older = older;
        this.newer = newer;
    }

    static List<Difference> between(String file, byte[] before, byte[] after) {
        DifferenceOfModels models = new DifferenceOfModels(file, FlowModel.read(before), FlowModel.read(after));
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
                add(
                        Kind.ADDED,
                        node.id(),
                        "added." + word(node),
                        node.label(),
                        FlowWords.post(node.post()),
                        neighbours(newer, node));
            } else {
                node(earlier, node);
            }
        }
        for (FlowNode gone : before.values()) {
            add(
                    Kind.REMOVED,
                    gone.id(),
                    "removed." + word(gone),
                    gone.label(),
                    FlowWords.post(gone.post()),
                    neighbours(older, gone));
        }
    }

    private void node(FlowNode before, FlowNode after) {
        String id = after.id();
        changed(id, "node.name", before.name(), after.name());
        changed(id, "node.kind", FlowWords.kind(before.kind()), FlowWords.kind(after.kind()), after.label());
        changed(id, "node.limit", before.limitDays(), after.limitDays(), after.label());
        changed(id, "node.post", FlowWords.post(before.post()), FlowWords.post(after.post()), after.label());
        changed(id, "node.unit", FlowWords.unit(before.unit()), FlowWords.unit(after.unit()), after.label());
        changed(
                id,
                "node.signature",
                FlowWords.signature(before.signature()),
                FlowWords.signature(after.signature()),
                after.label());
        changed(id, "node.form", before.formRef(), after.formRef(), after.label());
        changed(id, "node.step", before.step(), after.step(), after.label());
        changed(id, "node.collection", before.collection(), after.collection(), after.label());
        changed(id, "node.default", older.label(before.defaultFlow()), newer.label(after.defaultFlow()), after.label());
        changed(id, "node.attached", older.label(before.attachedTo()), newer.label(after.attachedTo()), after.label());
        changed(id, "node.event", events(older, before), events(newer, after), after.label());
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
            String ends = ends(newer, flow);
            if (earlier == null) {
                add(Kind.ADDED, flow.id(), "flow.added", ends, flow.name());
                continue;
            }
            changed(flow.id(), "flow.name", earlier.name(), flow.name(), ends);
            changed(flow.id(), "flow.condition", earlier.condition(), flow.condition(), ends);
            changed(flow.id(), "flow.ends", ends(older, earlier), ends);
        }
        before.values().forEach(gone -> add(Kind.REMOVED, gone.id(), "flow.removed", ends(older, gone), gone.name()));
    }

    /** What the marks on the diagram show and no words have told yet. */
    private void rest() {
        DifferenceIds ids = DifferenceIds.between(older.document(), newer.document());
        Set<String> told = new HashSet<>();
        differences.forEach(difference -> told.add(difference.kind() + " " + difference.elementId()));
        untold(Kind.ADDED, ids.added(), told, newer);
        untold(Kind.REMOVED, ids.removed(), told, older);
        untold(Kind.CHANGED, ids.changed(), told, newer);
        untold(Kind.MOVED, ids.layoutChanged(), told, newer);
    }

    private void untold(Kind kind, Set<String> ids, Set<String> told, FlowModel model) {
        ids.stream()
                .filter(id -> !told.contains(kind + " " + id))
                .forEach(id -> add(kind, id, "element." + kind, model.label(id)));
    }

    private static String word(FlowNode node) {
        if (node.isUserTask()) {
            return "task";
        }
        if (node.isGateway()) {
            return "gateway";
        }
        if (node.isSubProcess()) {
            return "part";
        }
        return node.kind().endsWith("Event") ? "event" : "step";
    }

    private static String neighbours(FlowModel model, FlowNode node) {
        return model.flows().stream()
                .filter(flow -> flow.target().equals(node.id()))
                .map(flow -> model.label(flow.source()))
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private static String ends(FlowModel model, FlowSequence flow) {
        return model.label(flow.source()) + " → " + model.label(flow.target());
    }

    private void changed(String id, String text, String before, String after, Object... more) {
        if (!before.equals(after)) {
            Object[] arguments = new Object[more.length + 2];
            arguments[0] = before;
            arguments[1] = after;
            System.arraycopy(more, 0, arguments, 2, more.length);
            add(Kind.CHANGED, id, text, arguments);
        }
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
