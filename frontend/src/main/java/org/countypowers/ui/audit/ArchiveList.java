package org.countypowers.ui.audit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.countypowers.audit.ArchiveDesk;
import org.countypowers.audit.ArchiveDesk.Listed;
import org.countypowers.audit.ArchiveVault;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.Messages;
import org.countypowers.ui.shell.Pages;

/** The archives that there are, the latest year first; each can be verified where it lies, and taken away. */
class ArchiveList extends Div {
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final long KILOBYTE = 1024;

    private final transient ArchiveVault vault;
    private final Listing<Listed> grid = new Listing<>();
    private final transient Pages<Listed> pages;

    ArchiveList(ArchiveDesk desk, ArchiveVault vault) {
        this.vault = vault;
        columns();
        pages = new Pages<>(grid, before -> read(desk, before), archive -> String.valueOf(archive.year()));
        setWidthFull();
        add(grid, pages);
    }

    private static List<Listed> read(ArchiveDesk desk, String before) {
        return desk.page(before.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(before), Pages.SIZE);
    }

    void first() {
        pages.first();
        pages.setVisible(grid.getListDataView().getItemCount() == Pages.SIZE);
    }

    private void columns() {
        grid.setAllRowsVisible(true);
        grid.setRoom(900);
        grid.setEmptyStateText(getTranslation("audit.archive.empty"));
        grid.setTitle(grid.addColumn(Listed::year)
                .setHeader(getTranslation("audit.archive.year"))
                .setWidth("80px")
                .setFlexGrow(0));
        grid.addColumn(archive -> archive.at().atZone(OfficeTime.ZONE).format(TIME))
                .setHeader(getTranslation("audit.archive.at"))
                .setWidth("160px")
                .setFlexGrow(0);
        narrow("audit.archive.cases", archive -> number(archive.cases()));
        narrow("audit.archive.events", archive -> number(archive.events()));
        narrow(
                "audit.archive.size",
                archive ->
                        getTranslation("audit.archive.kilobytes", number((archive.size() + KILOBYTE - 1) / KILOBYTE)));
        narrow("audit.archive.findings", archive -> number(archive.findings()));
        grid.addComponentColumn(ArchiveList::hash)
                .setHeader("SHA-256")
                .setWidth("200px")
                .setFlexGrow(1);
        grid.addComponentColumn(this::acts)
                .setHeader(getTranslation("audit.archive.acts"))
                .setWidth("190px")
                .setFlexGrow(0);
    }

    private void narrow(String key, com.vaadin.flow.function.ValueProvider<Listed, String> value) {
        grid.addColumn(value).setHeader(getTranslation(key)).setWidth("105px").setFlexGrow(0);
    }

    private String number(long count) {
        return String.format(getLocale(), "%,d", count);
    }

    private static Span hash(Listed archive) {
        Span hash = new Span(archive.sha256());
        hash.addClassName("hash");
        return hash;
    }

    private Div acts(Listed archive) {
        Button check = small("audit.archive.check", archive);
        check.setDisableOnClick(true);
        check.addClickListener(click -> {
            check(archive);
            check.setEnabled(true);
        });
        Button take = small("audit.archive.take", archive);
        take.addClickListener(click -> new ArchiveTakeDialog(vault, archive.year()).open());
        Div acts = new Div(check, take);
        acts.addClassName("line");
        return acts;
    }

    private Button small(String key, Listed archive) {
        Button button = new Button(getTranslation(key));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation(key) + " " + archive.year());
        return button;
    }

    private void check(Listed archive) {
        try {
            new ArchiveCheckDialog(archive.year(), vault.check(archive.year(), getLocale())).open();
        } catch (IOException unreadable) {
            Messages.refused(new UncheckedIOException(unreadable));
        } catch (RuntimeException refused) {
            Messages.refused(refused);
        }
    }
}
