package org.countypowers.ui.inspection;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.countypowers.inspection.Plan;
import org.countypowers.inspection.PlanLine;
import org.countypowers.inspection.PlanPublishing.Published;
import org.countypowers.inspection.PlanState;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.Messages;

/** One plan: what it asks for, group by group; its head publishes it, whoever drafted it may discard it. */
class PlanDialog extends Dialog {
    private final transient InspectionServices services;
    private final transient Plan plan;
    private final transient Runnable changed;

    PlanDialog(InspectionServices services, long planId, Runnable changed) {
        this.services = services;
        this.changed = changed;
        plan = services.plans().plan(planId);
        List<PlanLine> lines = services.plans().lines(planId);
        setHeaderTitle(getTranslation(
                "inspection.plan.title",
                services.body(plan.bodyId()),
                String.valueOf(plan.planYear()),
                plan.edition()));
        setWidth("min(760px, 96vw)");
        Listing<PlanLine> grid = grid();
        grid.setItems(lines);
        grid.setAllRowsVisible(true);
        int drawn = lines.stream().mapToInt(PlanLine::planned).sum();
        int visits =
                lines.stream().mapToInt(line -> line.visits() * line.objects()).sum();
        Div words = new Div(
                new Paragraph(getTranslation("inspection.plan.says", drawn, plan.draws(), visits)),
                new Paragraph(getTranslation("inspection.plan.says." + plan.state())));
        add(words, grid);
        if (plan.state() == PlanState.DRAFT) {
            acts();
        } else {
            add(new CappedObjects(services, plan.id()));
        }
        getFooter().add(new Button(getTranslation("dialog.close"), click -> close()));
    }

    private void acts() {
        if (services.plans().drafting().contains(plan.bodyId())) {
            Button discard = new Button(
                    getTranslation("inspection.plan.discard"),
                    click -> act(() -> {
                        services.drafts().discard(plan.id());
                        Messages.done("inspection.plan.discarded");
                    }));
            discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            discard.setDisableOnClick(true);
            getFooter().add(discard);
        }
        if (services.plans().publishing().contains(plan.bodyId())) {
            Button publish = new Button(
                    getTranslation("inspection.plan.publish"),
                    click -> act(() -> {
                        Published made = services.publishing().publish(plan.id());
                        Messages.done(
                                made.capped() == 0 ? "inspection.plan.published" : "inspection.plan.published.capped",
                                String.valueOf(made.visits()),
                                String.valueOf(made.capped()));
                    }));
            publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            publish.setDisableOnClick(true);
            getFooter().add(publish);
        }
    }

    private void act(Runnable act) {
        try {
            act.run();
        } catch (RuntimeException refused) {
            Messages.refused(refused);
        }
        close();
        changed.run();
    }

    private Listing<PlanLine> grid() {
        Listing<PlanLine> grid = new Listing<>();
        grid.setRoom(480);
        grid.addColumn(line -> getTranslation("supervision.grades", line.risk(), line.credit()))
                .setHeader(getTranslation("supervision.riskCredit"));
        grid.addColumn(PlanLine::objects).setHeader(getTranslation("inspection.plan.objects"));
        grid.addColumn(line -> line.share().signum() == 0
                        ? "—"
                        : line.share().stripTrailingZeros().toPlainString() + "%")
                .setHeader(getTranslation("inspection.plan.share"));
        grid.addColumn(line -> line.planned() == 0 ? "—" : String.valueOf(line.planned()))
                .setHeader(getTranslation("inspection.plan.planned"));
        grid.addColumn(line -> line.visits() == 0 ? "—" : String.valueOf(line.visits()))
                .setHeader(getTranslation("inspection.plan.visits"));
        return grid;
    }
}
