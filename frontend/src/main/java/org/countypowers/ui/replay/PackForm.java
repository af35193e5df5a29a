package org.countypowers.ui.replay;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.Locale;
import org.countypowers.casework.CaseRecord;
import org.countypowers.replay.CasePack;
import org.countypowers.ui.shell.PurposeField;

/** Takes the whole file away for reconsideration or court, for a purpose; in Chinese, as its papers are. */
class PackForm extends Details {
    private final transient CasePack packs;
    private final transient CaseRecord record;
    private final PurposeField purpose = new PurposeField();
    private final Div link = new Div();

    PackForm(CasePack packs, CaseRecord record) {
        this.packs = packs;
        this.record = record;
        setSummaryText(getTranslation("replay.pack"));
        purpose.addValueChangeListener(change -> link.removeAll());
        link.getElement().setAttribute("aria-live", "polite");
        Div form = new Div(
                new Paragraph(getTranslation("replay.pack.help")),
                purpose,
                new Button(getTranslation("replay.pack.prepare"), click -> prepare()),
                link);
        form.addClassName("stack");
        add(form);
        setWidthFull();
    }

    private void prepare() {
        link.removeAll();
        purpose.purpose().ifPresent(this::offer);
    }

    private void offer(String why) {
        DownloadHandler download = event -> {
            event.setFileName(record.number() + ".pdf");
            event.setContentType("application/pdf");
            packs.write(
                    record.id(),
                    why,
                    (key, values) -> I18NProvider.translate(Locale.SIMPLIFIED_CHINESE, key, values),
                    event.getOutputStream());
        };
        link.add(
                new Anchor(download, getTranslation("replay.pack.download")),
                new Paragraph(getTranslation("replay.pack.wait")));
    }
}
