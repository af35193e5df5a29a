package org.countypowers.ui.delegation;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.countypowers.delegation.DirectReportHeading;
import org.countypowers.delegation.DirectReportVersion;
import org.countypowers.ui.shell.DayField;

/** The document behind the draft, and the day from which it is to hold. */
class DirectReportHeadingDialog extends DirectReportDialog {
    private final TextField title = field("directReport.name", 120);
    private final TextField instrumentNo = field("directReport.instrument", 100);
    private final TextField instrumentType = field("directReport.type", 40);
    private final DatePicker publishedOn = new DayField(getTranslation("directReport.publishedOn"));
    private final TextField url = field("directReport.url", 300);
    private final DatePicker holdsFrom = new DayField(getTranslation("directReport.from"));

    DirectReportHeadingDialog(DirectReportServices services, DirectReportVersion draft, Runnable changed) {
        super("directReport.heading", changed);
        LocalDate today = LocalDate.now(services.clock());
        DirectReportHeading said = draft.heading();
        title.setValue(said.title());
        instrumentNo.setValue(said.instrumentNo());
        instrumentType.setValue(said.instrumentType());
        instrumentType.setHelperText(getTranslation("directReport.type.help"));
        publishedOn.setValue(said.publishedOn());
        publishedOn.setMax(today);
        url.setValue(said.url());
        url.setHelperText(getTranslation("directReport.url.help"));
        holdsFrom.setValue(said.holdsFrom());
        holdsFrom.setMin(today);
        holdsFrom.setWidth("min(420px, 92vw)");
        holdsFrom.setHelperText(getTranslation("directReport.from.help"));
        Div fields = new Div(title, instrumentNo, instrumentType, publishedOn, url, holdsFrom);
        fields.addClassName("stack");
        add(fields);
        act("directReport.save", () -> {
            if (publishedOn.isInvalid() || holdsFrom.isInvalid()) {
                return false;
            }
            services.desk().describe(draft.no(), draft.rowVersion(), heading());
            return true;
        });
    }

    private DirectReportHeading heading() {
        return new DirectReportHeading(
                title.getValue(),
                instrumentNo.getValue(),
                instrumentType.getValue(),
                publishedOn.getValue(),
                url.getValue(),
                holdsFrom.getValue());
    }

    private TextField field(String key, int longest) {
        TextField field = new TextField(getTranslation(key));
        field.setMaxLength(longest);
        field.setWidthFull();
        return field;
    }
}
