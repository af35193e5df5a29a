package org.countypowers.ui.replay;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.Locale;
import org.countypowers.casework.CaseRecord;
import org.countypowers.casework.CaseRecords;
import org.countypowers.replay.CasePack;

/** Takes the whole file away for reconsideration or court, for a purpose; in Chinese, as its papers are. */
class PackForm extends Details {
    private final transient CasePack packs;
    private final transient CaseRecord record;
    private final TextField purpose = new TextField(getTranslation("audit.export.purpose"));
    private final Div link = new Div();

    PackForm(CasePack packs, CaseRecord record) {
        this.packs = packs;
        this.record = record;
        setSummaryText(getTranslation("replay.pack"));
        purpose.setManualValidation(true);
        purpose.setRequiredIndicatorVisible(true);
        purpose.setMaxLength(CaseRecords.LONGEST_PURPOSE);
        purpose.setHelperText(getTranslation("audit.export.purpose.help"));
        purpose.setWidth("min(420px, 100%)");
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
        String why = purpose.getValue().strip();
        purpose.setErrorMessage(getTranslation("audit.export.purpose.missing"));
        purpose.setInvalid(why.length() < 2);
        link.removeAll();
        if (purpose.isInvalid()) {
            return;
        }
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
