package org.countypowers.ui.audit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import org.countypowers.audit.ArchiveVault;
import org.countypowers.ui.shell.PurposeField;

/** Takes an archive away, for a purpose. Once that is said, a link begins the download. */
class ArchiveTakeDialog extends Dialog {
    private final transient ArchiveVault vault;
    private final int year;
    private final PurposeField purpose = new PurposeField();
    private final Div link = new Div();

    ArchiveTakeDialog(ArchiveVault vault, int year) {
        this.vault = vault;
        this.year = year;
        setHeaderTitle(getTranslation("audit.archive.take.of", String.valueOf(year)));
        setWidth("min(520px, 96vw)");
        purpose.setWidthFull();
        purpose.setAutofocus(true);
        purpose.addValueChangeListener(change -> link.removeAll());
        Button prepare = new Button(getTranslation("audit.archive.prepare"), click -> prepare());
        prepare.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(new Paragraph(getTranslation("audit.archive.take.help")), purpose, link);
        form.addClassName("stack");
        add(form);
        getFooter().add(new Button(getTranslation("audit.search.close"), click -> close()), prepare);
    }

    private void prepare() {
        link.removeAll();
        purpose.purpose().ifPresent(why -> {
            DownloadHandler download = event -> {
                event.setFileName("trail-" + year + ".zip");
                event.setContentType("application/zip");
                vault.take(year, why, event.getOutputStream());
            };
            link.add(new Anchor(download, getTranslation("audit.archive.download")));
        });
    }
}
