package org.countypowers.ui.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import org.countypowers.studio.StepCatalogue;
import org.countypowers.studio.domain.Finding;

/** One file of a draft in the editor of its kind; what changes is kept at once. */
interface FileEditor {
    String file();

    Component component();

    /** Sends what is on its way, then goes on. */
    void flush(Runnable next);

    void select(String elementId);

    void mark(List<Finding> findings);

    static FileEditor of(String file, DraftOnScreen draft, StepCatalogue steps) {
        if (file.endsWith(".bpmn")) {
            FlowEditor editor = new FlowEditor();
            editor.open(draft.content(file), DesignChoices.of(draft, steps), false);
            editor.onChanged(xml -> draft.save(file, xml));
            return new FileEditor() {
                @Override
                public String file() {
                    return file;
                }

                @Override
                public Component component() {
                    return editor;
                }

                @Override
                public void flush(Runnable next) {
                    editor.flush(next);
                }

                @Override
                public void select(String elementId) {
                    editor.select(elementId);
                }

                @Override
                public void mark(List<Finding> findings) {
                    editor.findings(findings.stream()
                            .filter(finding -> !finding.elementId().isEmpty())
                            .map(finding -> new FlowEditor.Mark(
                                    finding.elementId(),
                                    finding.severity().name(),
                                    UI.getCurrent()
                                            .getTranslation(
                                                    finding.key(),
                                                    finding.arguments().toArray())))
                            .toList());
                }
            };
        }
        return null;
    }
}
