package org.countypowers.ui.studio;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.countypowers.studio.domain.Finding;
import org.countypowers.studio.domain.FlowPhrase;
import org.countypowers.ui.shell.Words;

/** What the check finds, the errors first; each leads to its place. */
class FindingsPanel extends Div {
    private final transient Consumer<Finding> jump;
    private final transient UnaryOperator<String> titles;
    private final Paragraph sum = new Paragraph();
    private transient List<Finding> all = List.of();

    /** @param titles what a form or a table is called; '' for the model, whose elements are named */
    FindingsPanel(Consumer<Finding> jump, UnaryOperator<String> titles) {
        this.jump = jump;
        this.titles = titles;
        addClassName("findings");
        sum.getElement().setAttribute("role", "status");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("studio.findings"));
        sum.setId("findings-sum");
        getElement().setAttribute("aria-describedby", "findings-sum");
        getElement().setAttribute("tabindex", "-1");
    }

    void show(List<Finding> findings) {
        all = findings.stream().sorted(Comparator.comparing(Finding::severity)).toList();
        removeAll();
        List<Finding> faults = all.stream().filter(finding -> !finding.isHint()).toList();
        List<Finding> hints = all.stream().filter(Finding::isHint).toList();
        long errors = faults.stream().filter(Finding::isError).count();
        sum.setText(
                faults.isEmpty()
                        ? getTranslation("studio.findings.none")
                        : getTranslation("studio.findings.sum", errors, faults.size() - errors));
        add(new H3(getTranslation("studio.findings")), sum, list(faults));
        if (!hints.isEmpty()) {
            Div told = new Div(new Paragraph(getTranslation("studio.findings.hints.help")), list(hints));
            add(new Details(getTranslation("studio.findings.hints", hints.size()), told));
        }
    }

    /** Whoever asked for the check goes on here, and hears the sum. */
    void takeFocus() {
        getElement().callJsFunction("focus");
    }

    /** What was found is about an earlier state of the draft. */
    void outdate() {
        if (sum.getParent().isPresent()) {
            sum.setText(getTranslation("studio.findings.outdated"));
        }
    }

    private UnorderedList list(List<Finding> findings) {
        UnorderedList list = new UnorderedList();
        findings.forEach(finding -> list.add(new ListItem(line(finding))));
        return list;
    }

    List<Finding> in(String file) {
        return all.stream().filter(finding -> finding.file().equals(file)).toList();
    }

    static String words(Finding finding) {
        return words(finding.words());
    }

    static String words(FlowPhrase phrase) {
        UI ui = UI.getCurrent();
        return phrase.in((key, arguments) -> ui.getTranslation(key, arguments), Words::label);
    }

    private Button line(Finding finding) {
        Span tag = new Span(getTranslation("studio.severity." + finding.severity()));
        tag.getElement()
                .getThemeList()
                .add(finding.isError() ? "badge error" : finding.isHint() ? "badge contrast" : "badge");
        String title = titles.apply(finding.file());
        Span text = new Span(
                title.isEmpty() ? words(finding) : getTranslation("studio.findings.in", title, words(finding)));
        Button line = new Button(new Span(tag, text), click -> jump.accept(finding));
        line.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        line.addClassName("finding");
        return line;
    }
}
