package org.countypowers.ui.studio;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.countypowers.studio.Procedures.Release;
import org.countypowers.studio.Procedures.Standing;
import org.countypowers.studio.Procedures.Summary;
import org.countypowers.studio.domain.StudioStore.ReleaseRow;
import org.countypowers.ui.shell.LongText;
import org.countypowers.ui.shell.Messages;

/** Takes a release out of force: what takes its place today and later, and the way for the cases that began by it. */
class WithdrawDialog extends FlowDialog {
    private static final Comparator<ReleaseRow> LATEST =
            Comparator.comparing(ReleaseRow::validFrom).thenComparing(ReleaseRow::version);

    WithdrawDialog(Summary summary, Release release, List<Release> newest, StudioServices services, Runnable reload) {
        super("flow.withdraw");
        ReleaseRow row = release.row();
        String version = String.valueOf(row.version());
        Optional<ReleaseRow> next = next(row, newest, LocalDate.now(services.clock()));
        if (release.standing() == Standing.AHEAD) {
            add(new Paragraph(getTranslation("flow.withdraw.follows.ahead", version)));
        } else {
            int open = services.migrations().impact(row.processKey(), row.version()).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            String cases = String.valueOf(open);
            add(new Paragraph(next.map(then -> getTranslation("flow.withdraw.follows", version, then(then), cases))
                    .orElseGet(() -> getTranslation("flow.withdraw.follows.none", version, cases))));
            next.filter(then -> open > 0).ifPresent(then -> add(back(row, then)));
        }
        later(row, newest)
                .ifPresent(then -> add(new Paragraph(
                        getTranslation("flow.withdraw.later", then.validFrom().toString(), then(then)))));
        LongText reason = reason("flow.withdraw.help");
        add(reason);
        act("flow.withdraw", () -> {
            if (missing(reason)) {
                return false;
            }
            services.releases().withdraw(row.processKey(), row.version(), reason.getValue());
            Messages.done("flow.withdrawn", version);
            reload.run();
            return true;
        });
    }

    /** Whether something takes its place; a general procedure is not left without any. */
    static boolean possible(Summary summary, Release release, List<Release> newest, LocalDate today) {
        return release.standing() == Standing.AHEAD
                || release.standing() == Standing.IN_FORCE
                        && (!summary.procedure().isGeneral()
                                || next(release.row(), newest, today).isPresent());
    }

    private static Optional<ReleaseRow> next(ReleaseRow row, List<Release> newest, LocalDate today) {
        return others(row, newest).filter(other -> other.hasBegun(today)).max(LATEST);
    }

    /** What an approved release puts in its place on a day to come. */
    private static Optional<ReleaseRow> later(ReleaseRow row, List<Release> newest) {
        return newest.stream()
                .filter(release -> release.standing() == Standing.AHEAD)
                .map(Release::row)
                .filter(other -> other.version() != row.version())
                .min(Comparator.comparing(ReleaseRow::validFrom)
                        .thenComparing(ReleaseRow::version, Comparator.reverseOrder()));
    }

    private static Stream<ReleaseRow> others(ReleaseRow row, List<Release> newest) {
        return newest.stream().map(Release::row).filter(other -> other.version() != row.version());
    }

    private static String then(ReleaseRow row) {
        return String.valueOf(row.version());
    }

    private RouterLink back(ReleaseRow row, ReleaseRow then) {
        RouterLink link = new RouterLink(
                getTranslation("flow.withdraw.back", String.valueOf(row.version()), then(then)),
                FlowView.class,
                StudioWords.of(row.processKey()));
        link.setQueryParameters(FlowView.migration(row.version(), then.version()));
        link.getElement().addEventListener("click", click -> close());
        return link;
    }
}
