package org.countypowers.ui.handover;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.countypowers.assignment.CaseTask;
import org.countypowers.handover.ChangeKind;
import org.countypowers.handover.FlightBook;
import org.countypowers.handover.HandoverView;
import org.countypowers.handover.Suspensions.Suspended;
import org.countypowers.handover.domain.FlightState;
import org.countypowers.ui.shell.Messages;
import org.countypowers.ui.shell.Words;

/** What the hand-over waits for, and what the reader can do about it now. */
class NextStep extends Div {
    private static final int CHECKLIST = 0;

    private final transient HandoverView view;
    private final transient HandoverServices services;
    private final transient Page page;
    private final transient Optional<Suspended> suspended;
    private final Div buttons = new Div();

    /** @param show brings a tab to the front */
    record Page(Runnable reload, IntConsumer show) {}

    NextStep(HandoverView view, List<CaseTask> open, FlightBook.Tally tally, HandoverServices services, Page page) {
        this.view = view;
        this.services = services;
        this.page = page;
        this.suspended = services.suspensions().of(view.summary().id());
        addClassNames("route", "next-step");
        Span lead = new Span(getTranslation("handover.next"));
        lead.addClassName("lead");
        add(new Paragraph(lead, new Span(words(open, tally))));
        proposed("handover.proposedEnd", view.proposedEnd());
        suspended.ifPresent(rests -> proposed("handover.proposedAbout", rests.proposed()));
        buttons.addClassName("buttons");
        offer(tally);
        add(buttons);
    }

    private String words(List<CaseTask> open, FlightBook.Tally tally) {
        return switch (view.summary().state()) {
            case OPENING -> getTranslation("handover.next.OPENING");
            case PREPARING -> open.isEmpty() ? getTranslation("handover.next.PREPARING") : waiting(open);
            case SIGNED -> getTranslation("handover.next.SIGNED", view.summary().effectiveOn());
            case CANCELLED -> getTranslation("handover.next.CANCELLED");
            case EFFECTIVE -> effective(open, tally);
        };
    }

    /** What the power is now comes first, then what of the hand-over is left to do. */
    private String effective(List<CaseTask> open, FlightBook.Tally tally) {
        String cases = suspended
                .map(rests -> getTranslation("handover.next.both", rests(rests), flights(tally)))
                .orElseGet(() -> view.summary().overOn() == null
                        ? getTranslation("handover.next.effective", flights(tally))
                        : getTranslation("handover.next.over", view.summary().overOn()));
        return open.isEmpty()
                ? cases
                : getTranslation(
                        "handover.next.both", cases, getTranslation("handover.next.formalities", waiting(open)));
    }

    private String rests(Suspended rests) {
        String since = getTranslation(
                "handover.next.suspended",
                rests.since(),
                view.summary().receiving().organ());
        String then = rests.resumesOn() != null
                ? getTranslation("handover.next.resumes", rests.resumesOn())
                : getTranslation("handover.next.resumedBy", view.summary().supervisingBody());
        return getTranslation("handover.next.both", since, then);
    }

    private void proposed(String key, HandoverView.Proposed change) {
        if (change != null) {
            add(new Paragraph(
                    new RouterLink(getTranslation(key, change.number()), ChangeDetailView.class, change.id())));
        }
    }

    private String waiting(List<CaseTask> open) {
        return getTranslation(
                "handover.next.tasks",
                open.stream()
                        .map(task -> getTranslation(
                                "handover.next.task", task.unitName(), Words.step(task.step(), task.stepName())))
                        .collect(Collectors.joining(getTranslation("handover.semicolon"))));
    }

    private String flights(FlightBook.Tally tally) {
        if (tally.of(FlightState.FAILED) > 0) {
            return getTranslation("handover.next.failed", tally.of(FlightState.FAILED));
        }
        if (tally.under()) {
            return getTranslation("handover.next.moving", tally.of(FlightState.PLANNED));
        }
        if (tally.of(FlightState.MOVED) > 0) {
            return getTranslation("handover.next.confirm", tally.of(FlightState.MOVED));
        }
        return tally.of(FlightState.STAYED) > 0
                ? getTranslation("handover.next.stay", tally.of(FlightState.STAYED))
                : getTranslation("handover.next.noCases");
    }

    private void offer(FlightBook.Tally tally) {
        HandoverView.May may = view.may();
        if (may.confirmCases() && tally.of(FlightState.MOVED) > 0) {
            primary(getTranslation("handover.act.confirmAll", tally.of(FlightState.MOVED)), () -> {
                int confirmed = services.desk().confirmAll(view.summary().id());
                Messages.done("handover.act.confirmAll.done", String.valueOf(confirmed));
                page.reload().run();
            });
        }
        long todo = view.items().stream()
                .filter(item -> item.mayChange() && item.hard() && item.doneOn() == null)
                .count();
        if (todo > 0) {
            buttons.add(new Button(getTranslation("handover.act.checklist", todo), click -> page.show()
                    .accept(CHECKLIST)));
        }
        suspended.filter(Suspended::mayResume).ifPresent(this::resume);
        if (may.callOff()) {
            Button callOff = new Button(
                    getTranslation("handover.act.callOff." + view.summary().kind()),
                    click -> new CallOffDialog(view.summary(), services.changes()).open());
            callOff.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
            buttons.add(callOff);
        }
    }

    private void resume(Suspended rests) {
        String power =
                view.summary().divisionName() + " · " + view.powers().get(0).matterName();
        buttons.add(new Button(getTranslation("handover.act.resume"), click -> new PowerChangeDialog(
                        ChangeKind.RESUMPTION,
                        rests.matterId(),
                        rests.divisionCode(),
                        power,
                        command -> services.changes().propose(ChangeKind.RESUMPTION, command))
                .open()));
    }

    private void primary(String label, Runnable act) {
        Button button = new Button(label, click -> {
            try {
                act.run();
            } catch (RuntimeException refused) {
                Messages.refused(refused);
                page.reload().run();
            }
        });
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        buttons.add(button);
    }
}
