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
import java.util.List;
import java.util.function.Consumer;
import org.countypowers.studio.domain.Finding;

/** What the check finds, the errors first; each leads to its place. */
class FindingsPanel extends Div {
    private final transient Consumer<Finding> jump;
    private transient List<Finding> all = List.of();

    FindingsPanel(Consumer<Finding> jump) {
        this.jump = jump;
        addClassName("findings");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("studio.findings"));
    }

    void show(List<Finding> findings) {
        all = findings.stream()
                .sorted((one, other) -> Boolean.compare(other.isError(), one.isError()))
                .toList();
        removeAll();
        long errors = all.stream().filter(Finding::isError).count();
        Paragraph sum = new Paragraph(
                all.isEmpty()
                        ? getTranslation("studio.findings.none")
                        : getTranslation("studio.findings.sum", errors, all.size() - errors));
        sum.getElement().setAttribute("role", "status");
        UnorderedList list = new UnorderedList();
        all.forEach(finding -> list.add(new ListItem(line(finding))));
        add(new H3(getTranslation("studio.findings")), sum, list);
    }

    List<Finding> in(String file) {
        return all.stream().filter(finding -> finding.file().equals(file)).toList();
    }

    static String words(Finding finding) {
        return UI.getCurrent().getTranslation(finding.key(), finding.arguments().toArray());
    }

    /** Arguments may be keys themselves. */
    static String words(String key, List<String> arguments) {
        UI ui = UI.getCurrent();
        return ui.getTranslation(
                key,
                arguments.stream()
                        .map(each -> Finding.isKey(each) ? ui.getTranslation(each) : each)
                        .toArray());
    }

    private Button line(Finding finding) {
        Span tag = new Span(getTranslation("studio.severity." + finding.severity()));
        tag.getElement().getThemeList().add(finding.isError() ? "badge error" : "badge");
        Span text = new Span(words(finding));
        Button line = new Button(new Span(tag, text), click -> jump.accept(finding));
        line.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        line.addClassName("finding");
        return line;
    }
}
