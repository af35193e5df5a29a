package org.countypowers.ui.delegation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import org.countypowers.delegation.DirectReportChange;
import org.countypowers.delegation.DirectReportChange.Kind;
import org.countypowers.delegation.DirectReportRefused;
import org.countypowers.delegation.DirectReportVersion;
import org.countypowers.ui.shell.Messages;

/** What the province's reform office can do with the draft that is shown, in the order in which it does it. */
class DirectReportDraftBar extends Div {
    private static final int MOST = 200;

    private final DirectReportServices services;
    private final transient Runnable changed;

    DirectReportDraftBar(DirectReportServices services, Runnable changed) {
        this.services = services;
        this.changed = changed;
        addClassName("buttons");
    }

    void show(DirectReportVersion draft) {
        removeAll();
        Button publish = button("directReport.publish", () -> publish(draft));
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button discard = button("directReport.discard", () -> DirectReportDialog.confirm(
                        "directReport.discard",
                        () -> services.desk().discard(draft.no(), draft.rowVersion()),
                        changed,
                        getTranslation("directReport.discard.help", draft.no()))
                .open());
        discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        add(
                button("directReport.heading", () -> new DirectReportHeadingDialog(services, draft, changed).open()),
                button("directReport.add", () -> new DirectReportItemDialog(services, draft, changed).open()),
                button("directReport.import", () -> new DirectReportImportDialog(services, changed).open()),
                publish,
                discard);
    }

    /** The consequence is named before the act: which matters change their route, from which day, and that it is final. */
    private void publish(DirectReportVersion draft) {
        LocalDate from = draft.heading().holdsFrom();
        if (from == null || !draft.heading().complete()) {
            Messages.refused(new DirectReportRefused("delegation.directReport.incomplete"));
            return;
        }
        List<DirectReportChange> changes =
                draft.no() == 1 ? List.of() : services.list().changes(draft.no() - 1, draft.no(), "", MOST);
        String what = draft.no() == 1
                ? getTranslation(
                        "directReport.publish.first", from, services.list().count(draft.no()))
                : getTranslation(
                        "directReport.publish.what",
                        from,
                        count(changes, Kind.ADDED),
                        count(changes, Kind.REMOVED),
                        count(changes, Kind.CHANGED));
        DirectReportDialog.confirm(
                        "directReport.publish",
                        () -> services.desk().publish(draft.no(), draft.rowVersion()),
                        changed,
                        what,
                        getTranslation("directReport.publish.accepted"),
                        getTranslation("directReport.publish.final"))
                .open();
    }

    private static long count(List<DirectReportChange> changes, Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    private Button button(String key, Runnable act) {
        return new Button(getTranslation(key), click -> act.run());
    }
}
