package org.countypowers.ui.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import org.countypowers.studio.Procedures.Release;
import org.countypowers.studio.Procedures.Summary;
import org.countypowers.studio.domain.StudioStore.ReleaseRow;

/** What a designer may do with any release: draw on from it, and take it out of force. */
class ReleaseActs extends Div {
    ReleaseActs(Summary summary, Release release, List<Release> newest, StudioServices services, Runnable reload) {
        addClassName("buttons");
        ReleaseRow row = release.row();
        if (summary.draft() == null) {
            add(new Button(getTranslation("flow.draft.from"), click -> FlowDialog.confirm(
                            "flow.draft.from",
                            () -> {
                                services.drafts().begin(row.processKey(), row.version());
                                getUI().ifPresent(ui -> ui.navigate("flows/" + row.processKey() + "/design"));
                            },
                            getTranslation("flow.draft.from.follows", String.valueOf(row.version())))
                    .open()));
        }
        if (WithdrawDialog.possible(summary, release, newest, LocalDate.now(services.clock()))) {
            Button withdraw = new Button(
                    getTranslation("flow.withdraw"),
                    click -> new WithdrawDialog(summary, release, newest, services, reload).open());
            withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            add(withdraw);
        }
    }
}
