package org.countypowers.ui.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import org.countypowers.studio.Procedures.Summary;
import org.countypowers.studio.domain.StudioStore.ReleaseRow;
import org.countypowers.ui.shell.DayField;
import org.countypowers.ui.shell.Messages;

/** Lets a release come into force on a day; whom it touches is said first. */
class ApproveDialog extends FlowDialog {
    private final transient ReleaseRow row;
    private final transient Summary summary;
    private final String matters;
    private final DatePicker day = new DayField(getTranslation("flow.validFrom"));
    private final Paragraph follows = new Paragraph();

    ApproveDialog(Summary summary, ReleaseRow row, StudioServices services, Runnable reload) {
        super("flow.approve");
        this.row = row;
        this.summary = summary;
        this.matters = matters(services);
        LocalDate today = LocalDate.now(services.clock());
        boolean passed = row.validFrom().isBefore(today);
        day.setValue(passed ? today : row.validFrom());
        day.setMin(today);
        day.setWidth("min(360px, 100%)");
        day.setRequiredIndicatorVisible(true);
        day.setHelperText(getTranslation(
                passed ? "flow.approve.day.passed" : "flow.approve.day.help",
                row.validFrom().toString()));
        day.addValueChangeListener(change -> say());
        say();
        add(day, follows);
        boolean read = impact(services);
        Button approve = act("flow.approve", () -> {
            if (day.isEmpty() || day.isInvalid()) {
                day.setErrorMessage(getTranslation("studio.error.dayPassed"));
                day.setInvalid(true);
                return false;
            }
            services.releases().approve(row.processKey(), row.version(), day.getValue());
            Messages.done(
                    "flow.approved",
                    String.valueOf(row.version()),
                    day.getValue().toString());
            reload.run();
            return true;
        });
        approve.setEnabled(read);
    }

    private void say() {
        follows.setText(
                day.isEmpty()
                        ? ""
                        : getTranslation(
                                summary.procedure().isGeneral() ? "flow.approve.follows" : "flow.approve.follows.own",
                                day.getValue().toString(),
                                String.valueOf(row.version()),
                                matters));
    }

    /** Those that a procedure of their own is for; '' for a general one. */
    private String matters(StudioServices services) {
        List<String> ids =
                services.procedures().content(row.processKey(), row.version()).matterIds();
        return StudioWords.matters(ids, services.matters().names(ids));
    }

    /** Nothing is approved while the effect cannot be read. */
    private boolean impact(StudioServices services) {
        try {
            if (summary.inForce() == null) {
                add(new Paragraph(getTranslation("flow.impact.first")));
            } else {
                int former = summary.inForce().version();
                add(
                        new OpenCases(
                                former,
                                services.migrations().impact(row.processKey(), former),
                                services.procedures().steps(row.processKey(), former)),
                        new Paragraph(getTranslation("flow.approve.default")));
            }
            services.takenOver().of(row.processKey(), row.version()).ifPresent(left -> {
                add(new OpenCases("flow.impact.left", StudioWords.name(left.from()), left.perStep(), left.steps()));
                if (!left.perStep().isEmpty()) {
                    add(new Paragraph(getTranslation("flow.impact.left.end")));
                }
            });
            return true;
        } catch (RuntimeException failure) {
            Paragraph unread = new Paragraph(Messages.text(failure));
            unread.addClassName("fault");
            add(unread);
            return false;
        }
    }
}
