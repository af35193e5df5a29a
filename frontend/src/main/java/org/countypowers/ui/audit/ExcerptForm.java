package org.countypowers.ui.audit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.Locale;
import java.util.function.Supplier;
import org.countypowers.audit.TrailCriteria;
import org.countypowers.reporting.ExcerptFormat;
import org.countypowers.reporting.TrailExcerpt;
import org.countypowers.ui.shell.PurposeField;

/** Takes what was found away as a table, for a purpose. */
class ExcerptForm extends Details {
    private final transient TrailExcerpt excerpt;
    private final transient Supplier<TrailCriteria> criteria;
    private final PurposeField purpose = new PurposeField();
    private final Div links = new Div();

    ExcerptForm(TrailExcerpt excerpt, Supplier<TrailCriteria> criteria) {
        this.excerpt = excerpt;
        this.criteria = criteria;
        setSummaryText(getTranslation("audit.excerpt.title"));
        purpose.addValueChangeListener(change -> forget());
        links.addClassName("buttons");
        Button prepare = new Button(getTranslation("audit.export.prepare"), click -> prepare());
        Div form = new Div(new Paragraph(getTranslation("audit.excerpt.help")), purpose, prepare, links);
        form.addClassName("stack");
        add(form);
        setWidthFull();
    }

    /** The search has changed: what was prepared is another's. */
    void forget() {
        links.removeAll();
    }

    private void prepare() {
        links.removeAll();
        purpose.purpose().ifPresent(why -> {
            TrailCriteria asked = criteria.get();
            for (ExcerptFormat format : ExcerptFormat.values()) {
                links.add(file(asked, why, format));
            }
        });
    }

    private Anchor file(TrailCriteria asked, String why, ExcerptFormat format) {
        Locale locale = getLocale();
        DownloadHandler download = event -> {
            event.setFileName("trail." + format.ending());
            event.setContentType(format.contentType());
            excerpt.write(
                    asked,
                    why,
                    format,
                    (key, values) -> I18NProvider.translate(locale, key, values),
                    event.getOutputStream());
        };
        return new Anchor(download, getTranslation("audit.excerpt.format." + format));
    }
}
