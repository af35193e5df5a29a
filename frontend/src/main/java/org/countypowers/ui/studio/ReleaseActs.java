package org.countypowers.ui.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.countypowers.studio.Procedures.Release;
import org.countypowers.studio.Procedures.Standing;
import org.countypowers.studio.Procedures.Summary;
import org.countypowers.studio.domain.StudioStore.ReleaseRow;
import org.countypowers.ui.shell.Messages;

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
        boolean holds = release.standing() == Standing.IN_FORCE || release.standing() == Standing.AHEAD;
        String follows = holds ? follows(summary, release, newest, services) : null;
        if (follows != null) {
            Button withdraw = new Button(getTranslation("flow.withdraw"), click -> FlowDialog.reasoned(
                            "flow.withdraw",
                            reason -> {
                                services.releases().withdraw(row.processKey(), row.version(), reason);
                                Messages.done("flow.withdrawn", String.valueOf(row.version()));
                                reload.run();
                            },
                            follows)
                    .open());
            withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            add(withdraw);
        }
    }

    /** What takes its place; null where a general procedure would be left without any. */
    private String follows(Summary summary, Release release, List<Release> newest, StudioServices services) {
        LocalDate today = LocalDate.now(services.clock());
        String version = String.valueOf(release.row().version());
        if (release.standing() == Standing.AHEAD) {
            return getTranslation("flow.withdraw.follows.ahead", version);
        }
        int open =
                services
                        .migrations()
                        .impact(summary.procedure().processKey(), release.row().version())
                        .values()
                        .stream()
                        .mapToInt(Integer::intValue)
                        .sum();
        boolean general =
                summary.procedure().kind().general().equals(summary.procedure().processKey());
        return newest.stream()
                .map(Release::row)
                .filter(row -> row.version() != release.row().version() && row.hasBegun(today))
                .max(Comparator.comparing(ReleaseRow::validFrom).thenComparing(ReleaseRow::version))
                .map(next -> getTranslation(
                        "flow.withdraw.follows", version, String.valueOf(next.version()), String.valueOf(open)))
                .orElse(general ? null : getTranslation("flow.withdraw.follows.none", version, String.valueOf(open)));
    }
}
