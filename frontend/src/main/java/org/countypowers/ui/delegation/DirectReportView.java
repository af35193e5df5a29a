package org.countypowers.ui.delegation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.countypowers.catalog.TableOutput.Format;
import org.countypowers.delegation.DirectReportVersion;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Messages;

/** The list of what counties report straight to the province, version by version; the province's reform office writes it. */
@Route(value = "direct-report", layout = MainLayout.class)
@RolesAllowed("REGISTER_READ")
public class DirectReportView extends VerticalLayout implements HasDynamicTitle {
    private static final int MOST = 200;

    private final DirectReportServices services;
    private final boolean writer;
    private final Select<DirectReportVersion> version = new Select<>();
    private final Button begin = new Button(getTranslation("directReport.begin"), click -> begin());
    private final Div downloads = new Div();
    private final DirectReportFacts facts = new DirectReportFacts();
    private final DirectReportDraftBar bar;
    private final DirectReportMatters items;
    private final DirectReportChanges changes;
    private final TabSheet tabs = new TabSheet();
    private final Paragraph empty = new Paragraph(getTranslation("directReport.empty"));
    private int current;
    private volatile int shown;

    DirectReportView(DirectReportServices services, AuthenticationContext authentication) {
        this.services = services;
        writer = authentication.hasAuthority("DIRECT_REPORT_MANAGE")
                && services.desk().forProvince();
        addClassName("page");
        version.setLabel(getTranslation("directReport.version"));
        version.setItemLabelGenerator(this::label);
        version.setWidth("min(420px, 92vw)");
        version.addValueChangeListener(change -> show());
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        downloads.addClassName("buttons");
        downloads.add(file(Format.XLSX), file(Format.CSV));
        bar = new DirectReportDraftBar(services, this::reload);
        items = new DirectReportMatters(services, this::reload);
        changes = new DirectReportChanges(services.list());
        tabs.add(getTranslation("directReport.items"), items);
        tabs.add(getTranslation("directReport.changes"), changes);
        tabs.setWidthFull();
        Div head = new Div(new H2(getTranslation("directReport.title")), downloads);
        head.addClassName("head");
        Div tools = new Div(version, begin);
        tools.addClassName("tools");
        add(
                head,
                new Paragraph(getTranslation(writer ? "directReport.help.writer" : "directReport.help")),
                tools,
                empty,
                facts,
                bar,
                tabs);
        reload();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("directReport.title") + " · " + getTranslation("app.name");
    }

    /** Reads the versions anew and keeps the one that is shown, or else shows the draft, or today's. */
    private void reload() {
        List<DirectReportVersion> versions = new ArrayList<>();
        try {
            if (writer) {
                services.desk().draft().ifPresent(versions::add);
            }
            versions.addAll(services.list().versions(0, MOST));
            current = services.list()
                    .current(LocalDate.now(services.clock()))
                    .map(DirectReportVersion::no)
                    .orElse(0);
        } catch (RuntimeException failure) {
            Messages.refused(failure);
            empty.setText(getTranslation("directReport.failed"));
        }
        begin.setVisible(writer && versions.stream().noneMatch(DirectReportVersion::draft));
        version.setItems(versions);
        version.setValue(versions.stream()
                .filter(each -> each.no() == shown)
                .findFirst()
                .or(() -> versions.stream().filter(each -> each.no() == current).findFirst())
                .or(() -> versions.stream().findFirst())
                .orElse(null));
        show();
    }

    private void show() {
        DirectReportVersion chosen = version.getValue();
        boolean some = chosen != null;
        boolean draft = some && chosen.draft();
        empty.setVisible(!some);
        version.setVisible(some);
        downloads.setVisible(some);
        facts.setVisible(some);
        tabs.setVisible(some);
        bar.setVisible(draft);
        if (some) {
            shown = chosen.no();
            facts.show(chosen);
            bar.show(chosen);
            items.show(chosen, draft);
            changes.show(chosen.no());
        }
    }

    private void begin() {
        try {
            DirectReportVersion draft = services.desk().begin();
            reload();
            version.getListDataView()
                    .getItems()
                    .filter(each -> each.no() == draft.no())
                    .findFirst()
                    .ifPresent(version::setValue);
            Messages.done("directReport.begun", String.valueOf(draft.no()));
        } catch (RuntimeException refused) {
            Messages.refused(refused);
            reload();
        }
    }

    private String label(DirectReportVersion each) {
        if (each.draft()) {
            return getTranslation("directReport.label.draft", each.no());
        }
        String state = each.no() == current ? "current" : each.no() > current ? "coming" : "past";
        return getTranslation(
                "directReport.label." + state, each.no(), each.heading().holdsFrom());
    }

    private Component file(Format format) {
        DownloadHandler download = event -> {
            int no = shown;
            event.setFileName("direct-report-" + no + "." + format.name().toLowerCase(Locale.ROOT));
            event.setContentType(
                    format == Format.CSV
                            ? "text/csv;charset=UTF-8"
                            : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            services.export().write(no, format, event.getOutputStream());
        };
        return new Anchor(download, getTranslation("matters.export." + format));
    }
}
