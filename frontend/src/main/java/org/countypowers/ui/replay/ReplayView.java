package org.countypowers.ui.replay;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import org.countypowers.casework.CaseRecord;
import org.countypowers.casework.CaseRecords;
import org.countypowers.catalog.Matters;
import org.countypowers.organisation.Bodies;
import org.countypowers.replay.CasePack;
import org.countypowers.replay.CaseReplay;
import org.countypowers.replay.ClockProofs;
import org.countypowers.replay.Replay;
import org.countypowers.ui.casework.CaseDetailView;
import org.countypowers.ui.shell.DetailPage;
import org.countypowers.ui.shell.MainLayout;

/** 办件回放: what was seen and done in a case, step by step, and whether the power was there. */
@Route(value = "replay", layout = MainLayout.class)
@RolesAllowed("CASE_REPLAY")
public class ReplayView extends DetailPage {
    private final transient CaseReplay replays;
    private final transient CaseRecords records;
    private final transient ClockProofs proofs;
    private final transient CasePack packs;
    private final transient Bodies bodies;
    private final transient Matters matters;

    ReplayView(
            CaseReplay replays,
            CaseRecords records,
            ClockProofs proofs,
            CasePack packs,
            Bodies bodies,
            Matters matters) {
        this.replays = replays;
        this.records = records;
        this.proofs = proofs;
        this.packs = packs;
        this.bodies = bodies;
        this.matters = matters;
    }

    @Override
    protected void show(long caseId) {
        removeAll();
        Replay replay = replays.open(caseId);
        CaseRecord record = replay.record();
        title = getTranslation("replay.title") + " · " + record.number();
        add(
                new H2(getTranslation("replay.title") + " · " + record.matterName()),
                head(record),
                new Paragraph(getTranslation("replay.help")));
        if (!replay.whole()) {
            Paragraph cut = new Paragraph(getTranslation("replay.notWhole"));
            cut.addClassName("warning");
            add(cut);
        }
        if (replay.steps().isEmpty()) {
            add(new Paragraph(getTranslation("replay.empty")));
            return;
        }
        StepPanel panel = new StepPanel(replay, replays, records, bodies, matters);
        StepPicker picker = new StepPicker(replay.steps(), panel::show);
        add(picker, panel, new PackForm(packs, record));
        picker.choose(0);
    }

    private Div head(CaseRecord record) {
        Span number = new Span(record.number());
        number.addClassName("number");
        Span status = new Span(getTranslation("caseStatus." + record.status()));
        status.addClassNames("tag", "tag-calm");
        Div line = new Div(
                number,
                status,
                new RouterLink(getTranslation("replay.back"), CaseDetailView.class, record.id()),
                proof(record));
        line.addClassName("line");
        return new Div(line, new ApplicantLine(record, records));
    }

    private Anchor proof(CaseRecord record) {
        Locale locale = getLocale();
        DownloadHandler print = DownloadHandler.fromInputStream(event -> {
                    byte[] pdf =
                            proofs.print(record.id(), (key, values) -> I18NProvider.translate(locale, key, values));
                    return new DownloadResponse(
                            new ByteArrayInputStream(pdf),
                            "clocks-" + record.number() + ".pdf",
                            "application/pdf",
                            pdf.length);
                })
                .inline();
        Anchor link = new Anchor(print, getTranslation("replay.clocks.print"));
        link.setTarget("_blank");
        return link;
    }
}
