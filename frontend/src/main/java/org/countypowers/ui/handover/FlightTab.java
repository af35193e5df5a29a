package org.countypowers.ui.handover;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.countypowers.handover.FlightBook;
import org.countypowers.handover.HandoverView;
import org.countypowers.handover.domain.FlightState;
import org.countypowers.ui.shell.Messages;
import org.countypowers.ui.shell.Pages;

/** The cases that are open when the power changes hands: who goes on with each, why, and what has become of it. */
class FlightTab extends Div {
    private final transient HandoverView view;
    private final transient HandoverServices services;
    private final transient Runnable reload;
    private final ComboBox<FlightState> state = new ComboBox<>();

    FlightTab(
            HandoverView view, FlightBook.Tally tally, HandoverServices services, CasesInSight sight, Runnable reload) {
        this.view = view;
        this.services = services;
        this.reload = reload;
        setWidthFull();
        FlightGrid grid =
                new FlightGrid(view.may().confirmCases() && tally.of(FlightState.MOVED) > 0, sight, this::confirm);
        grid.setEmptyStateText(
                getTranslation(view.summary().state().open() ? "handover.cases.empty.open" : "handover.cases.empty"));
        Pages<FlightBook.Case> pages = new Pages<>(grid, this::read, each -> String.valueOf(each.caseId()));
        state.setLabel(getTranslation("handover.cases.state"));
        state.setPlaceholder(getTranslation("handover.all"));
        state.setClearButtonVisible(true);
        state.setItems(FlightState.values());
        boolean planning = view.summary().state().open();
        state.setItemLabelGenerator(each -> getTranslation(FlightProgress.key(each, planning)));
        state.addValueChangeListener(change -> pages.first());
        Button refresh = new Button(getTranslation("worklist.refresh"), click -> reload.run());
        refresh.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div tools = new Div(state, refresh);
        tools.addClassName("tools");
        if (view.may().planCases()) {
            tools.add(act(tally.total() == 0 ? "handover.act.plan" : "handover.act.replan", this::plan));
        }
        if (view.may().retryCases() && tally.of(FlightState.FAILED) > 0) {
            tools.add(act("handover.act.retry", this::retry));
        }
        add(new FlightProgress(tally, planning), tools, grid, pages);
        pages.first();
    }

    private List<FlightBook.Case> read(String after) {
        return services.flights()
                .cases(view.summary().id(), state.getValue(), after.isEmpty() ? 0 : Long.parseLong(after), Pages.SIZE);
    }

    private Button act(String key, Runnable act) {
        return new Button(getTranslation(key), click -> {
            try {
                act.run();
            } catch (RuntimeException refused) {
                Messages.refused(refused);
            }
            reload.run();
        });
    }

    private void plan() {
        int planned = services.plan().make(view.summary().id());
        Messages.done("handover.act.plan.done", String.valueOf(planned));
    }

    private void retry() {
        int again = services.desk().retry(view.summary().id());
        Messages.done("handover.act.retry.done", String.valueOf(again));
    }

    private void confirm(FlightBook.Case arrived) {
        try {
            services.desk().confirmCase(view.summary().id(), arrived.caseId());
            Messages.done("handover.act.confirm.done", arrived.number());
        } catch (RuntimeException refused) {
            Messages.refused(refused);
        }
        reload.run();
    }
}
