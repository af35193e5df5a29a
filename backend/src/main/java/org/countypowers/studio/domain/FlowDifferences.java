package org.countypowers.studio.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.countypowers.process.SafeXml;
import org.countypowers.studio.domain.Difference.Kind;

/** What a release changes, in words: the model first, then forms and tables by name. */
public final class FlowDifferences {
    private FlowDifferences() {}

    /** @param steps what automatic steps are called, by their names in models */
    public static List<Difference> between(FlowFiles older, FlowFiles newer, Map<String, String> steps) {
        List<Difference> differences = new ArrayList<>(of(older, newer, newer.modelName(), steps));
        Set<String> names = new TreeSet<>(older.files().keySet());
        names.addAll(newer.files().keySet());
        names.remove(newer.modelName());
        names.forEach(name -> differences.addAll(of(older, newer, name, steps)));
        return List.copyOf(differences);
    }

    /** For the marks on two diagrams; nothing is marked where either cannot be read. */
    public static DifferenceIds ids(FlowFiles older, FlowFiles newer) {
        try {
            return DifferenceIds.between(
                    SafeXml.read(older.bytes(older.modelName())), SafeXml.read(newer.bytes(newer.modelName())));
        } catch (SafeXml.Unreadable unreadable) {
            return new DifferenceIds(Set.of(), Set.of(), Set.of(), Set.of());
        }
    }

    private static List<Difference> of(FlowFiles older, FlowFiles newer, String name, Map<String, String> steps) {
        String before = older.files().get(name);
        String after = newer.files().get(name);
        if (before == null && after == null || before != null && before.equals(after)) {
            return List.of();
        }
        if (before == null) {
            return List.of(Difference.of(Kind.ADDED, name, "", "file.added", name));
        }
        if (after == null) {
            return List.of(Difference.of(Kind.REMOVED, name, "", "file.removed", name));
        }
        List<Difference> told = told(older, newer, name, steps);
        return told.isEmpty() ? List.of(Difference.of(Kind.CHANGED, name, "", "file.rewritten", name)) : told;
    }

    private static List<Difference> told(FlowFiles older, FlowFiles newer, String name, Map<String, String> steps) {
        try {
            if (name.endsWith(".bpmn")) {
                return DifferenceOfModels.between(older, newer, steps);
            }
            if (name.endsWith(".form")) {
                return DifferenceOfForms.between(
                        name,
                        older.reader().form(older.files().get(name)),
                        newer.reader().form(newer.files().get(name)));
            }
            return DifferenceOfTables.between(
                    name, TableModel.read(older.bytes(name)), TableModel.read(newer.bytes(name)));
        } catch (SafeXml.Unreadable | FlowUnreadable | IllegalArgumentException unreadable) {
            return List.of(Difference.of(Kind.CHANGED, name, "", "file.unreadable", name));
        }
    }
}
