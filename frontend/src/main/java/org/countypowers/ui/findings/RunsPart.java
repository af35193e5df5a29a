package org.countypowers.ui.findings;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.countypowers.findings.FindingRefused;
import org.countypowers.findings.FindingRun;
import org.countypowers.findings.FindingRuns;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.Division;
import org.countypowers.ui.shell.DayField;
import org.countypowers.ui.shell.Messages;

/** Has the rules applied to a period and a county, and says how far that is; while it runs the page asks every two seconds. */
class RunsPart extends Div {
    private static final int POLL = 2000;
    private static final int SHOWN = 5;
    private static final int USUAL_DAYS = 30;

    private final transient FindingRuns runs;
    private final transient Bodies bodies;
    private final transient Runnable found;
    private final ComboBox<Division> county = new ComboBox<>(getTranslation("findings.county"));
    private final DayField from = new DayField(getTranslation("findings.run.from"));
    private final DayField to = new DayField(getTranslation("findings.run.to"));
    private final Button start = new Button(getTranslation("findings.run"), click -> start());
    private final Span latest = new Span();
    private final UnorderedList former = new UnorderedList();
    private final Details more = new Details(getTranslation("findings.run.former"), former);
    private transient Registration polling;
    private boolean open;

    RunsPart(FindingRuns runs, List<Division> counties, Bodies bodies, Clock clock, Runnable found) {
        this.runs = runs;
        this.bodies = bodies;
        this.found = found;
        LocalDate today = LocalDate.now(clock);
        county.setItems(counties);
        county.setItemLabelGenerator(each -> bodies.uniqueName(each.code()));
        county.setPlaceholder(getTranslation("findings.run.all"));
        county.setClearButtonVisible(true);
        from.setValue(today.minusDays(USUAL_DAYS));
        to.setValue(today);
        to.setMax(today);
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        latest.getElement().setAttribute("aria-live", "polite");
        Div tools = new Div(county, from, to, start);
        tools.addClassName("tools");
        add(tools, latest, more);
        show();
    }

    private void start() {
        try {
            runs.ask(county.getValue() == null ? "" : county.getValue().code(), from.getValue(), to.getValue());
            show();
            poll();
        } catch (FindingRefused refused) {
            Messages.refused(refused);
        }
    }

    private void show() {
        List<FindingRun> own = runs.own();
        boolean before = open;
        open = !own.isEmpty() && own.get(0).open();
        start.setEnabled(!open);
        latest.setText(own.isEmpty() ? getTranslation("findings.run.none") : words(own.get(0)));
        former.removeAll();
        own.stream().skip(1).limit(SHOWN).forEach(run -> former.add(new ListItem(words(run))));
        runs.nightly().stream().limit(SHOWN).forEach(run -> former.add(new ListItem(words(run))));
        more.setVisible(former.getChildren().findAny().isPresent());
        if (before && !open) {
            found.run();
        }
    }

    private String words(FindingRun run) {
        // Auditors' prefixes are codes without their zeros: what covers all that they see needs no name.
        String place =
                bodies.exists(run.division()) ? bodies.uniqueName(run.division()) : getTranslation("findings.run.all");
        String kind = getTranslation(run.askedBy().isEmpty() ? "findings.run.nightly" : "findings.run.own");
        return getTranslation(
                "findings.run." + (run.open() ? "OPEN" : run.state()),
                kind,
                place,
                run.from(),
                run.to(),
                String.valueOf(run.cases()),
                String.valueOf(run.pairs()),
                String.valueOf(run.found()),
                run.fault());
    }

    private void poll() {
        UI ui = getUI().orElse(null);
        if (ui != null && open && polling == null) {
            ui.setPollInterval(POLL);
            polling = ui.addPollListener(event -> {
                show();
                if (!open) {
                    rest(ui);
                }
            });
        }
    }

    private void rest(UI ui) {
        if (polling != null) {
            polling.remove();
            polling = null;
            ui.setPollInterval(-1);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        poll();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        rest(event.getUI());
    }
}
