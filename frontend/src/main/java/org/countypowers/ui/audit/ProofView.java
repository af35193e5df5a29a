package org.countypowers.ui.audit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.countypowers.audit.ArchiveDesk;
import org.countypowers.audit.ArchiveVault;
import org.countypowers.audit.SealDesk;
import org.countypowers.audit.SealDesk.Listed;
import org.countypowers.audit.TrailExport;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Messages;
import org.countypowers.ui.shell.Pages;

/** 留痕核验: what has been sealed, a seal at once, and what an auditor takes away to verify elsewhere. */
@Route(value = "trail-proof", layout = MainLayout.class)
@RolesAllowed("TRAIL_READ")
public class ProofView extends VerticalLayout implements HasDynamicTitle {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String COMMAND =
            "java -jar backend-…-verifier.jar trail-….zip --key public.pem --seals seals.jsonl";

    private final transient SealDesk desk;
    private final Listing<Listed> grid = new Listing<>();
    private final transient Pages<Listed> pages;

    ProofView(
            SealDesk desk,
            TrailExport export,
            ArchiveDesk archives,
            ArchiveVault vault,
            AuthenticationContext authentication) {
        this.desk = desk;
        addClassName("page");
        columns();
        pages = new Pages<>(grid, this::read, seal -> String.valueOf(seal.number()));
        Div tools = new Div(new Button(getTranslation("audit.seal.now"), click -> sealNow()), publicKeys());
        tools.addClassNames("tools", "baseline");
        Pre command = new Pre(COMMAND);
        command.addClassName("command");
        add(
                new H2(getTranslation("audit.title")),
                new Paragraph(getTranslation("audit.help")),
                new H3(getTranslation("audit.export")),
                new ExportForm(export),
                new H3(getTranslation("audit.verify")),
                new Paragraph(getTranslation("audit.verify.help")),
                command);
        if (archives.offers()) {
            add(new ArchiveSection(archives, vault, authentication.hasAuthority("TRAIL_KEEP")));
        }
        add(new H3(getTranslation("audit.seals")), tools, grid, pages);
        pages.first();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.title") + " · " + getTranslation("app.name");
    }

    private List<Listed> read(String before) {
        return desk.page(before.isEmpty() ? Long.MAX_VALUE : Long.parseLong(before), Pages.SIZE);
    }

    private void sealNow() {
        try {
            Messages.done("audit.seal.done", String.valueOf(desk.sealNow()));
            pages.first();
        } catch (RuntimeException refused) {
            Messages.refused(refused);
        }
    }

    private Anchor publicKeys() {
        DownloadHandler download = event -> {
            event.setFileName("public.pem");
            event.setContentType("application/x-pem-file");
            event.getOutputStream().write(desk.publicKeys().getBytes(StandardCharsets.US_ASCII));
        };
        return new Anchor(download, getTranslation("audit.key"));
    }

    private void columns() {
        grid.setAllRowsVisible(true);
        grid.setEmptyStateText(getTranslation("audit.seals.empty"));
        grid.setTitle(grid.addColumn(Listed::number)
                .setHeader(getTranslation("audit.seal.number"))
                .setWidth("90px")
                .setFlexGrow(0));
        grid.addColumn(seal -> seal.at().atZone(OfficeTime.ZONE).format(TIME))
                .setHeader(getTranslation("audit.seal.at"))
                .setWidth("180px")
                .setFlexGrow(0);
        grid.addColumn(Listed::streams)
                .setHeader(getTranslation("audit.seal.streams"))
                .setWidth("100px")
                .setFlexGrow(0);
        grid.addColumn(Listed::events)
                .setHeader(getTranslation("audit.seal.events"))
                .setWidth("100px")
                .setFlexGrow(0);
        grid.addColumn(seal -> getTranslation("audit.algorithm." + seal.algorithm()))
                .setHeader(getTranslation("audit.seal.algorithm"))
                .setWidth("160px")
                .setFlexGrow(0);
        grid.addComponentColumn(ProofView::root)
                .setHeader(getTranslation("audit.seal.root"))
                .setFlexGrow(1);
    }

    private static Span root(Listed seal) {
        Span root = new Span(seal.root());
        root.addClassName("hash");
        return root;
    }
}
