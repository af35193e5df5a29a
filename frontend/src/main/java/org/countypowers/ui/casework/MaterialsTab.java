package org.countypowers.ui.casework;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.countypowers.casework.CaseMaterials;
import org.countypowers.casework.CaseView;
import org.countypowers.catalog.Matters;
import org.countypowers.document.Attachment;
import org.countypowers.ui.shell.AddFile;
import org.countypowers.ui.shell.KeptFile;

/** The matter's materials, each with its files; an officer of an acting body adds files while the case is open. */
class MaterialsTab extends Div {
    private final CaseMaterials materials;
    private final long caseId;
    private final boolean mayAdd;
    private final Runnable changed;

    MaterialsTab(CaseView view, CaseMaterials materials, Matters matters, boolean mayWork, Runnable changed) {
        this.materials = materials;
        this.caseId = view.summary().id();
        this.mayAdd = mayWork && !view.readOnly() && view.summary().status().open();
        this.changed = changed;
        addClassName("materials");
        List<Attachment> files = materials.attachments(caseId);
        if (mayAdd) {
            add(new Paragraph(getTranslation("case.material.help")));
        }
        List<String> names = matters.matter(view.summary().matterId()).materials();
        for (int no = 1; no <= names.size(); no++) {
            boolean present = view.materialsPresent().contains(no) || has(files, no);
            add(material(no, no + ". " + names.get(no - 1), present, files));
        }
        add(material(0, getTranslation("case.material.other"), null, files));
    }

    private Div material(int no, String name, Boolean present, List<Attachment> files) {
        H3 heading = new H3(name);
        Div line = new Div(heading);
        line.addClassName("line");
        if (present != null) {
            Span state = new Span(getTranslation(present ? "case.material.present" : "case.material.missing"));
            state.addClassNames("tag", present ? "tag-calm" : "tag-soon");
            line.add(state);
        }
        Div whole = new Div(line);
        whole.addClassName("material");
        files.stream()
                .filter(file -> file.material() == no)
                .forEach(file -> whole.add(new KeptFile(file, () -> materials.open(caseId, file.id()))));
        if (mayAdd) {
            whole.add(new AddFile(
                    name,
                    materials.maxBytes(),
                    (fileName, bytes) -> materials.add(caseId, no, fileName, bytes),
                    changed));
        }
        return whole;
    }

    private static boolean has(List<Attachment> files, int no) {
        return files.stream().anyMatch(file -> file.material() == no);
    }
}
