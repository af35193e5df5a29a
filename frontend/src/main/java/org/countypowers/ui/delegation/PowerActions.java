package org.countypowers.ui.delegation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import org.countypowers.catalog.Matter;
import org.countypowers.catalog.Matters;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.delegation.RegisterEntry;
import org.countypowers.handover.ChangeDesk;
import org.countypowers.handover.ChangeKind;
import org.countypowers.handover.HandoverRefused;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Level;
import org.countypowers.organisation.Permission;
import org.countypowers.organisation.Posting;
import org.countypowers.ui.handover.ChangeRefusal;
import org.countypowers.ui.handover.PowerChangeDialog;
import org.countypowers.ui.shell.Messages;

/** What a reform office above may propose about an entry of the register: recall, suspension, resumption. */
@SpringComponent
class PowerActions {
    private final ChangeDesk changes;
    private final CurrentOfficer officers;
    private final Bodies bodies;
    private final Matters matters;

    PowerActions(ChangeDesk changes, CurrentOfficer officers, Bodies bodies, Matters matters) {
        this.changes = changes;
        this.officers = officers;
        this.bodies = bodies;
        this.matters = matters;
    }

    boolean offered() {
        return officers.require().postings().stream().anyMatch(PowerActions::recalls);
    }

    /** @param planned whether a change is under review or on its way already */
    Component of(RegisterEntry entry, boolean planned) {
        Div buttons = new Div();
        buttons.addClassName("row-actions");
        boolean ended = !entry.validTo().isAfter(LocalDate.now(OfficeTime.ZONE));
        if (ended || planned || !above(entry) || entry.status() == RegisterEntry.Status.RECALL_PENDING) {
            return buttons;
        }
        boolean suspended = entry.status() == RegisterEntry.Status.SUSPENDED;
        if (suspended) {
            buttons.add(button(ChangeKind.RESUMPTION, entry));
        } else {
            buttons.add(button(ChangeKind.SUSPENSION, entry));
        }
        buttons.add(button(ChangeKind.RECALL, entry));
        return buttons;
    }

    private void propose(ChangeKind kind, RegisterEntry entry) {
        Matter matter = matters.matter(entry.matterId());
        if (mayTake(matter)
                && allowed(() -> changes.requireMayPropose(kind, entry.matterId(), entry.holderDivision()))) {
            new PowerChangeDialog(
                            kind,
                            entry.matterId(),
                            entry.holderDivision(),
                            name(entry, matter),
                            command -> changes.propose(kind, command))
                    .open();
        }
    }

    /** Whoever is below the level from which a power came hears so before filling anything in. */
    private boolean mayTake(Matter matter) {
        boolean may = officers.require().postings().stream()
                .filter(PowerActions::recalls)
                .anyMatch(posting -> level(posting).compareTo(matter.currentLevel()) <= 0);
        if (!may) {
            Messages.refused(new HandoverRefused(
                    "register.act.higher", UI.getCurrent().getTranslation("level." + matter.currentLevel())));
        }
        return may;
    }

    private static boolean allowed(Runnable check) {
        try {
            check.run();
            return true;
        } catch (HandoverRefused refused) {
            ChangeRefusal.show(refused);
            return false;
        }
    }

    private boolean above(RegisterEntry entry) {
        Level holder = bodies.division(entry.holderDivision()).level();
        return officers.jurisdiction(Permission.POWER_RECALL).covers(entry.holderDivision())
                && officers.require().postings().stream()
                        .filter(PowerActions::recalls)
                        .anyMatch(posting -> level(posting).compareTo(holder) < 0);
    }

    private Level level(Posting posting) {
        return bodies.division(posting.divisionCode()).level();
    }

    private static boolean recalls(Posting posting) {
        return posting.role().permissions().contains(Permission.POWER_RECALL);
    }

    private String name(RegisterEntry entry, Matter matter) {
        return bodies.uniqueName(entry.holderDivision()) + " · " + matter.name();
    }

    private Button button(ChangeKind kind, RegisterEntry entry) {
        UI ui = UI.getCurrent();
        String words = ui.getTranslation("register.act." + kind);
        Button button = new Button(words, click -> propose(kind, entry));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(words + " " + entry.matterId() + " " + bodies.uniqueName(entry.holderDivision()));
        return button;
    }
}
