package org.countypowers.ui.licence;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.countypowers.document.Attachment;
import org.countypowers.licence.ProceedingFiles;
import org.countypowers.licence.ProceedingView;
import org.countypowers.ui.shell.AddFile;
import org.countypowers.ui.shell.KeptFile;

/** What proves the facts; more may be added until it is decided. */
class EvidenceTab extends Div {
    EvidenceTab(ProceedingView view, ProceedingFiles files, Runnable changed) {
        long id = view.proceeding().id();
        List<Attachment> evidence = files.evidence(id);
        if (evidence.isEmpty()) {
            add(new Paragraph(getTranslation("licence.evidence.empty")));
        }
        evidence.forEach(file -> add(new KeptFile(file, () -> files.open(id, file.id()))));
        if (view.mayAttach()) {
            add(new AddFile(
                    getTranslation("licence.tab.evidence"),
                    files.maxBytes(),
                    (name, bytes) -> files.add(id, name, bytes),
                    changed));
        }
    }
}
