package org.countypowers.ui.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.RouteParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.countypowers.studio.Procedures.Summary;
import org.countypowers.studio.domain.ReleaseState;
import org.countypowers.studio.domain.StudioStore.ReleaseRow;
import org.countypowers.ui.shell.LongText;
import org.countypowers.ui.shell.Messages;

/** Which open cases go from which release to which, and where each would wait; nothing moves before it was rehearsed. */
class MigrationPlan extends Div {
    private final transient StudioServices services;
    private final String key;
    private final Select<ReleaseRow> from = new Select<>();
    private final Select<ReleaseRow> to = new Select<>();
    private final Div chosen = new Div();
    private final LongText reason = FlowDialog.reason("flow.migration.reason.help");
    private final Paragraph fault = new Paragraph();
    private final Button rehearse = new Button(getTranslation("flow.rehearse"), click -> rehearse());
    private StepMapping mapping;
    private CaseChoice cases;

    /** @param older 0 for the one with open cases, and @param newer 0 for the one in force */
    MigrationPlan(Summary summary, List<ReleaseRow> released, int older, int newer, StudioServices services) {
        this.services = services;
        key = summary.procedure().processKey();
        addClassName("form-stack");
        LocalDate today = LocalDate.now(services.clock());
        List<ReleaseRow> targets =
                released.stream().filter(row -> row.hasBegun(today)).toList();
        choice(from, "flow.migration.from", released);
        choice(to, "flow.migration.to", targets);
        int target = newer > 0 ? newer : summary.inForce().version();
        to.setValue(of(targets, target));
        int source =
                older > 0 ? older : services.moved().source(key, to.getValue().version());
        from.setValue(of(released, source));
        from.addValueChangeListener(change -> propose());
        to.addValueChangeListener(change -> propose());
        Div tools = new Div(from, to);
        tools.addClassName("tools");
        chosen.addClassName("form-stack");
        fault.addClassName("fault");
        fault.setVisible(false);
        fault.getElement().setAttribute("role", "alert");
        reason.setMaxWidth("60em");
        rehearse.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        rehearse.setDisableOnClick(true);
        Div buttons = new Div(rehearse);
        buttons.addClassName("buttons");
        add(tools, chosen, reason, fault, buttons);
        propose();
    }

    private static ReleaseRow of(List<ReleaseRow> released, int version) {
        return released.stream()
                .filter(row -> row.version() == version)
                .findFirst()
                .orElse(released.get(released.size() - 1));
    }

    private void choice(Select<ReleaseRow> select, String labelKey, List<ReleaseRow> released) {
        select.setLabel(getTranslation(labelKey));
        select.setItems(released);
        select.setItemLabelGenerator(row -> getTranslation(
                row.state() == ReleaseState.WITHDRAWN ? "flow.migration.release.withdrawn" : "flow.migration.release",
                String.valueOf(row.version()),
                StudioWords.since(row)));
        select.setWidth("min(320px, 92vw)");
    }

    private void propose() {
        chosen.removeAll();
        int older = from.getValue().version();
        int newer = to.getValue().version();
        boolean same = older == newer;
        to.setErrorMessage(getTranslation("studio.error.sameRelease"));
        to.setInvalid(same);
        rehearse.setEnabled(false);
        if (same) {
            return;
        }
        try {
            Map<String, Integer> open = services.migrations().impact(key, older);
            Map<String, String> names = services.procedures().steps(key, older);
            mapping = new StepMapping(
                    services.migrations().propose(key, older, newer),
                    open,
                    names,
                    services.migrations().propose(key, newer, newer).keySet(),
                    services.procedures().steps(key, newer));
            cases = new CaseChoice(names, after -> services.migrations().open(key, older, after, CaseChoice.PAGE));
            chosen.add(mapping, cases);
            rehearse.setEnabled(!open.isEmpty());
        } catch (RuntimeException failure) {
            Messages.refused(failure);
            chosen.add(StudioWords.note(Messages.text(failure)));
        }
    }

    private void rehearse() {
        fault.setVisible(false);
        try {
            if (!FlowDialog.missing(reason) && cases.complete()) {
                long id = services.migrations()
                        .rehearse(
                                key,
                                from.getValue().version(),
                                to.getValue().version(),
                                mapping.steps(),
                                cases.chosen(),
                                reason.getValue());
                RouteParameters there = MigrationView.of(key, id);
                getUI().ifPresent(ui -> ui.navigate(MigrationView.class, there));
            }
        } catch (RuntimeException refused) {
            fault.setText(Messages.text(refused));
            fault.setVisible(true);
        }
        rehearse.setEnabled(true);
    }
}
