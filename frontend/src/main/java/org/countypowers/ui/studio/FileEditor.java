package org.countypowers.ui.studio;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.countypowers.studio.StepCatalogue;
import org.countypowers.studio.domain.Finding;
import org.countypowers.ui.shell.Messages;

/** One file of a draft in the editor of its kind; what changes is kept at once. */
final class FileEditor {
    private final String file;
    private final StudioEditor editor;

    private FileEditor(String file, StudioEditor editor, DraftOnScreen draft) {
        this.file = file;
        this.editor = editor;
        editor.whenChanged(content -> draft.save(file, content));
        editor.whenSelected(id -> draft.look());
        editor.whenSeen(draft::look);
        editor.whenFailed(fault -> Messages.warn(fault.key(), fault.detail()));
    }

    static FileEditor of(String file, DraftOnScreen draft, StepCatalogue steps) {
        String language = UI.getCurrent().getLocale().getLanguage();
        if (file.endsWith(".bpmn")) {
            FlowEditor flow = new FlowEditor(language);
            flow.open(draft.content(file), DesignChoices.of(draft, steps), false);
            return new FileEditor(file, flow, draft);
        }
        if (file.endsWith(".dmn")) {
            TableEditor table = new TableEditor(language);
            table.open(draft.content(file), TableChoices.of(file), false);
            return new FileEditor(file, table, draft);
        }
        FormEditor form = new FormEditor(language);
        form.open(draft.content(file), false);
        return new FileEditor(file, form, draft);
    }

    void rest() {
        editor.rest();
    }

    /** Forms that were added meanwhile can be picked. */
    void resume(DraftOnScreen draft, StepCatalogue steps) {
        if (editor instanceof FlowEditor flow) {
            flow.choose(DesignChoices.of(draft, steps));
        }
        editor.resume();
    }

    String file() {
        return file;
    }

    StudioEditor component() {
        return editor;
    }

    /** Keeps what was drawn a moment ago, then goes on. */
    void flush(Runnable next) {
        editor.flush(next::run);
    }

    void select(String elementId) {
        editor.select(elementId);
    }

    void mark(List<Finding> findings) {
        if (editor instanceof FlowEditor flow) {
            flow.findings(findings.stream()
                    .filter(finding -> !finding.elementId().isEmpty() && !finding.isHint())
                    .map(FileEditor::mark)
                    .toList());
        }
    }

    private static FlowEditor.Mark mark(Finding finding) {
        return new FlowEditor.Mark(
                finding.elementId(),
                finding.isError() ? FlowEditor.Severity.ERROR : FlowEditor.Severity.WARNING,
                FindingsPanel.words(finding));
    }
}
