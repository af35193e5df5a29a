package org.countypowers.ui.audit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;
import java.util.Optional;
import org.countypowers.audit.TrailExport;
import org.countypowers.ui.shell.PurposeField;

/** What to take away and for which purpose. Once both are said, a link begins the download. */
class ExportForm extends Div {
    private enum Extent {
        CASE,
        WHOLE
    }

    private final transient TrailExport export;
    private final RadioButtonGroup<Extent> extent = new RadioButtonGroup<>(getTranslation("audit.export.extent"));
    private final TextField number = new TextField(getTranslation("audit.export.case"));
    private final PurposeField purpose = new PurposeField();
    private final Div link = new Div();

    ExportForm(TrailExport export) {
        this.export = export;
        boolean whole = export.offersWhole();
        boolean cases = export.offersCases();
        extent.setItems(
                whole && cases ? List.of(Extent.CASE, Extent.WHOLE) : List.of(whole ? Extent.WHOLE : Extent.CASE));
        extent.setItemLabelGenerator(each -> getTranslation("audit.export." + each));
        extent.setValue(cases ? Extent.CASE : Extent.WHOLE);
        extent.setVisible(whole && cases);
        extent.addValueChangeListener(change -> changed());
        number.setManualValidation(true);
        number.setRequiredIndicatorVisible(true);
        number.addValueChangeListener(change -> link.removeAll());
        purpose.addValueChangeListener(change -> link.removeAll());
        number.setWidth("min(420px, 100%)");
        Button prepare = new Button(getTranslation("audit.export.prepare"), click -> prepare());
        prepare.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        addClassName("stack");
        add(new Paragraph(getTranslation("audit.export.help")), extent, number, purpose, new Div(prepare), link);
        changed();
    }

    private void changed() {
        number.setVisible(extent.getValue() == Extent.CASE);
        link.removeAll();
    }

    private void prepare() {
        boolean ofCase = extent.getValue() == Extent.CASE;
        String asked = number.getValue().strip();
        boolean known = !ofCase || export.offers(asked);
        number.setErrorMessage(getTranslation("audit.export.case.unknown"));
        number.setInvalid(!known);
        Optional<String> said = purpose.purpose();
        link.removeAll();
        if (known && said.isPresent()) {
            String why = said.get();
            DownloadHandler download = event -> {
                event.setFileName("trail-" + (ofCase ? asked : "whole") + ".zip");
                event.setContentType("application/zip");
                if (ofCase) {
                    export.ofCase(asked, why, event.getOutputStream());
                } else {
                    export.whole(why, event.getOutputStream());
                }
            };
            link.add(new Anchor(download, getTranslation("audit.export.download")));
        }
    }
}
