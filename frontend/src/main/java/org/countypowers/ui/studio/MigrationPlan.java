package org.countypowers.ui.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.RouteParameters;
import java.time.LocalDate;
import java.util.Comparator;
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

    MigrationPlan(Summary summary, List<ReleaseRow> released, StudioServices services) {
        this.services = services;
        key = summary.procedure().processKey();
        addClassName("form-stack");
        ReleaseRow newer = released.stream()
                .filter(row -> summary.inForce() != null
                        && row.version() == summary.inForce().version())
                .findFirst()
                .orElse(released.get(0));
        choice(from, "flow.migration.from", released);
        LocalDate today = LocalDate.now(services.clock());
        choice(
                to,
                "flow.migration.to",
                released.stream().filter(row -> row.hasBegun(today)).toList());
        to.setValue(newer);
        from.setValue(older(released, newer.version()));
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

    /** The newest with open cases; of those without any, one that was not withdrawn. */
    private ReleaseRow older(List<ReleaseRow> released, int newer) {
        List<ReleaseRow> before = released.stream()
                .filter(row -> row.version() < newer)
                .sorted(Comparator.comparing((ReleaseRow row) -> row.state() == ReleaseState.WITHDRAWN)
                        .thenComparing(ReleaseRow::version, Comparator.reverseOrder()))
                .toList();
        return before.stream()
                .filter(row -> !services.migrations().impact(key, row.version()).isEmpty())
                .findFirst()
                .or(() -> before.stream().findFirst())
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
