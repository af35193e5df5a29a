package org.countypowers.ui.audit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What the check of an archive has found, each with its place. */
class ArchiveCheckDialog extends Dialog {
    private static final int MOST_SHOWN = 50;

    ArchiveCheckDialog(int year, List<String> findings) {
        setHeaderTitle(getTranslation("audit.archive.checked", String.valueOf(year)));
        setWidth("min(640px, 96vw)");
        add(new Paragraph(
                findings.isEmpty()
                        ? getTranslation("audit.archive.clean")
                        : getTranslation("audit.archive.found", String.valueOf(findings.size()))));
        UnorderedList list = new UnorderedList();
        findings.stream().limit(MOST_SHOWN).forEach(each -> list.add(new ListItem(each)));
        list.setVisible(!findings.isEmpty());
        list.addClassName("hash");
        add(list);
        if (findings.size() > MOST_SHOWN) {
            add(new Paragraph(getTranslation("audit.archive.more", String.valueOf(findings.size() - MOST_SHOWN))));
        }
        Button close = new Button(getTranslation("audit.search.close"), click -> close());
        close.setAutofocus(true);
        getFooter().add(close);
    }
}
