package org.countypowers.ui.inspection;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.countypowers.document.Attachment;
import org.countypowers.inspection.VisitFiles;
import org.countypowers.inspection.VisitView;
import org.countypowers.ui.shell.AddFile;
import org.countypowers.ui.shell.KeptFile;

/** What shows that the licensee has rectified; more may be added until that is over. */
class RectifiedTab extends Div {
    RectifiedTab(VisitView view, VisitFiles files, Runnable changed) {
        long id = view.visit().id();
        List<Attachment> evidence = files.evidence(id);
        if (evidence.isEmpty()) {
            add(new Paragraph(getTranslation("inspection.evidence.empty")));
        }
        evidence.forEach(file -> add(new KeptFile(file, () -> files.open(id, file.id()))));
        if (view.mayAttach()) {
            add(new AddFile(
                    getTranslation("inspection.tab.evidence"),
                    files.maxBytes(),
                    (name, bytes) -> files.addEvidence(id, name, bytes),
                    changed));
        }
    }
}
