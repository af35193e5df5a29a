package org.countypowers.studio.domain;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.countypowers.process.SafeXml;

/** What a condition of a draft can ask for besides what was answered: facts that the house tells it, with their values. */
public final class ConditionChoices {
    private static final Set<String> YES_OR_NO = Set.of(
            "adverse",
            "affectsOperators",
            "allSigned",
            "calledBack",
            "complaint",
            "firstReview",
            "legalReview",
            "majorDecision",
            "organDoubtful",
            "powersLeft",
            "preparing",
            "reachable",
            "reinspection",
            "routeChanged");

    private ConditionChoices() {}

    /** @param values none: it holds or it does not */
    public record Fact(String variable, FlowPhrase words, List<Value> values) {}

    public record Value(String code, FlowPhrase words) {}

    /** @param model of the draft; of one that cannot be read only the facts from the beginning are known */
    public static List<Fact> of(FlowKind kind, String model) {
        Set<String> known = new TreeSet<>(FlowFacts.known(kind, nodes(model)));
        return known.stream()
                .filter(name -> YES_OR_NO.contains(name) || name.equals(ConditionWords.SCHEME))
                .map(name -> new Fact(
                        name,
                        FlowPhrase.key("studio.fact." + name),
                        YES_OR_NO.contains(name)
                                ? List.of()
                                : ConditionWords.SCHEMES.stream()
                                        .map(scheme -> new Value(scheme, FlowPhrase.key("studio.scheme." + scheme)))
                                        .toList()))
                .toList();
    }

    private static List<FlowNode> nodes(String model) {
        try {
            return FlowModel.read(model.getBytes(StandardCharsets.UTF_8)).nodes();
        } catch (SafeXml.Unreadable | FlowUnreadable unreadable) {
            return List.of();
        }
    }
}
