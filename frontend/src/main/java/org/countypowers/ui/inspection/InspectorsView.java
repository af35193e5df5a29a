package org.countypowers.ui.inspection;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.countypowers.inspection.Certificate;
import org.countypowers.inspection.Recusal;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Messages;
import org.countypowers.ui.shell.Pages;
import org.countypowers.ui.shell.SupervisionTabs;

/** Who may inspect, and whom not: certificates and recusals. */
@Route(value = "supervision/inspectors", layout = MainLayout.class)
@RolesAllowed("SUPERVISION_READ")
public class InspectorsView extends VerticalLayout implements HasDynamicTitle {
    private final transient InspectionServices services;
    private final LocalDate today;
    private final Listing<Certificate> certificates = new Listing<>();
    private final Listing<Recusal> recusals = new Listing<>();
    private final Pages<Certificate> certificatePages;
    private final Pages<Recusal> recusalPages;

    InspectorsView(InspectionServices services) {
        this.services = services;
        today = LocalDate.now(services.clock());
        addClassName("page");
        setSizeFull();
        certificatePages = new Pages<>(
                certificates,
                before -> services.inspectors().certificates(key(before), Pages.SIZE),
                each -> String.valueOf(each.id()));
        recusalPages = new Pages<>(
                recusals,
                before -> services.inspectors().recusals(key(before), Pages.SIZE),
                each -> String.valueOf(each.id()));
        certificateColumns();
        recusalColumns();
        Button enter = new Button(
                getTranslation("inspection.certificate.enter"),
                click -> new CertificateDialog(services, certificatePages::first).open());
        enter.setVisible(!services.inspectors().headed().isEmpty());
        Button recuse = new Button(
                getTranslation("inspection.recusal.enter"),
                click -> new RecusalDialog(services, recusalPages::first).open());
        recuse.setVisible(!services.inspectors().own().isEmpty());
        TabSheet tabs = new TabSheet();
        tabs.setSizeFull();
        tabs.add(getTranslation("inspection.certificates"), part(enter, certificates, certificatePages));
        tabs.add(getTranslation("inspection.recusals"), part(recuse, recusals, recusalPages));
        add(
                new SupervisionTabs(InspectorsView.class),
                new H2(getTranslation("inspection.inspectors")),
                new Paragraph(getTranslation("inspection.inspectors.help")),
                tabs);
        setFlexGrow(1, tabs);
        certificatePages.first();
        recusalPages.first();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("inspection.inspectors") + " · " + getTranslation("app.name");
    }

    private static long key(String before) {
        return before.isEmpty() ? Long.MAX_VALUE : Long.parseLong(before);
    }

    private static VerticalLayout part(Button act, Component grid, Component pages) {
        VerticalLayout part = new VerticalLayout(act, grid, pages);
        part.setPadding(false);
        part.setSizeFull();
        part.setFlexGrow(1, grid);
        return part;
    }

    private void certificateColumns() {
        certificates.setEmptyStateText(getTranslation("inspection.certificates.empty"));
        certificates.addColumn(Certificate::officerName).setHeader(getTranslation("inspection.inspector"));
        certificates.addColumn(Certificate::number).setHeader(getTranslation("inspection.certificate.number"));
        certificates
                .addColumn(each -> services.body(each.bodyId()))
                .setHeader(getTranslation("supervision.body"))
                .setFlexGrow(2);
        certificates
                .addColumn(each -> getTranslation("inspection.certificate.days", each.validFrom(), each.validTo()))
                .setHeader(getTranslation("inspection.certificate.valid"));
        certificates
                .addComponentColumn(this::state)
                .setHeader(getTranslation("worklist.column.status"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        certificates
                .addComponentColumn(this::withdrawal)
                .setHeader(getTranslation("worklist.column.action"))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private Span state(Certificate each) {
        boolean valid = each.valid(today);
        String key = each.withdrawnOn() != null ? "WITHDRAWN" : valid ? "VALID" : "OUT";
        Span tag = new Span(getTranslation("inspection.certificate.state." + key));
        tag.addClassNames("tag", valid ? "tag-calm" : "tag-bad");
        tag.setTitle(each.ground());
        return tag;
    }

    private Component withdrawal(Certificate each) {
        if (each.withdrawnOn() != null || !services.inspectors().headed().contains(each.bodyId())) {
            return new Span(each.ground());
        }
        return small("inspection.certificate.withdraw", each.officerName(), () -> new ReasonDialog(
                        "inspection.certificate.withdraw",
                        getTranslation("inspection.certificate.withdraw.follows", each.officerName(), each.number()),
                        reason -> {
                            services.certificates().withdraw(each.id(), reason);
                            Messages.done("inspection.certificate.withdrawn", each.number());
                            certificatePages.reload();
                        })
                .open());
    }

    private void recusalColumns() {
        recusals.setEmptyStateText(getTranslation("inspection.recusals.empty"));
        recusals.addColumn(Recusal::officerName).setHeader(getTranslation("inspection.inspector"));
        recusals.addColumn(Recusal::licensee)
                .setHeader(getTranslation("supervision.licensee"))
                .setFlexGrow(2);
        recusals.addColumn(Recusal::reason)
                .setHeader(getTranslation("inspection.reason"))
                .setFlexGrow(2);
        recusals.addColumn(each -> each.enteredName() + " " + each.enteredAt().toLocalDate())
                .setHeader(getTranslation("inspection.recusal.by"));
        recusals.addComponentColumn(this::lifting)
                .setHeader(getTranslation("worklist.column.status"))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private Component lifting(Recusal each) {
        if (each.liftedAt() != null) {
            return new Span(getTranslation(
                    "inspection.recusal.lifted",
                    each.liftedName(),
                    each.liftedAt().toLocalDate(),
                    each.liftReason()));
        }
        boolean may = services.inspectors().headed().contains(each.bodyId())
                || services.officers().require().officerId().equals(each.enteredBy());
        if (!may) {
            Span holds = new Span(getTranslation("inspection.recusal.holds"));
            holds.addClassName("tag");
            return holds;
        }
        return small("inspection.recusal.lift", each.officerName(), () -> new ReasonDialog(
                        "inspection.recusal.lift",
                        getTranslation("inspection.recusal.lift.follows", each.officerName(), each.licensee()),
                        reason -> {
                            services.recusals().lift(each.id(), reason);
                            Messages.done("inspection.recusal.lift.done");
                            recusalPages.reload();
                        })
                .open());
    }

    private Button small(String key, String whose, Runnable act) {
        Button button = new Button(getTranslation(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation(key) + " " + whose);
        return button;
    }
}
