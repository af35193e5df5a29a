package org.countypowers.ui.studio;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.countypowers.studio.Comparison.Compared;
import org.countypowers.studio.domain.Difference;

/** What a version changes, file by file in words, with the changed elements marked on both diagrams. */
class ComparePanel extends Div {
    private final FlowCompare diagrams =
            new FlowCompare(UI.getCurrent().getLocale().getLanguage());

    ComparePanel(Compared compared) {
        addClassName("work");
        if (compared.differences().isEmpty()) {
            add(new Paragraph(getTranslation("studio.compare.nothing")));
            return;
        }
        Map<String, List<Difference>> byFile = new LinkedHashMap<>();
        compared.differences().forEach(each -> byFile.computeIfAbsent(each.file(), file -> new ArrayList<>())
                .add(each));
        byFile.forEach((file, differences) -> {
            UnorderedList list = new UnorderedList();
            list.addClassName("plain");
            differences.forEach(each -> list.add(new ListItem(line(each))));
            add(new H3(FileTitle.of(file, compared.newer(), "")), list);
        });
        List<FlowCompare.Difference> marks = new ArrayList<>();
        mark(marks, compared.ids().added(), FlowCompare.Kind.ADDED);
        mark(marks, compared.ids().removed(), FlowCompare.Kind.REMOVED);
        mark(marks, compared.ids().changed(), FlowCompare.Kind.CHANGED);
        // Of what is told in words it matters little that it was moved as well.
        Set<String> told =
                compared.differences().stream().map(Difference::elementId).collect(Collectors.toSet());
        mark(
                marks,
                compared.ids().layoutChanged().stream()
                        .filter(id -> !told.contains(id))
                        .toList(),
                FlowCompare.Kind.MOVED);
        if (!marks.isEmpty()) {
            diagrams.show(compared.older(), compared.newer(), marks);
            add(diagrams);
        }
    }

    private Button line(Difference difference) {
        Span kind = new Span(getTranslation("studio.difference." + difference.kind()));
        kind.getElement().getThemeList().add("badge");
        Span text = new Span(FindingsPanel.words(difference.words()));
        Button line = new Button(new Span(kind, text), click -> diagrams.select(difference.elementId()));
        line.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        line.addClassName("finding");
        return line;
    }

    private static void mark(List<FlowCompare.Difference> marks, Collection<String> ids, FlowCompare.Kind kind) {
        ids.forEach(id -> marks.add(new FlowCompare.Difference(id, kind)));
    }
}
