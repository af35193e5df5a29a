package org.countypowers.studio;

import java.time.LocalDate;
import java.util.List;
import org.countypowers.assignment.SuppliedChoices;
import org.countypowers.catalog.Matter;
import org.countypowers.catalog.Matters;
import org.countypowers.deadline.ClockKind;
import org.countypowers.deadline.Clocks;
import org.countypowers.deadline.Clocks.Due;
import org.countypowers.deadline.LimitUnit;
import org.countypowers.deadline.StartClock;
import org.countypowers.forms.Form;
import org.countypowers.forms.Forms;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.GovernmentBody;
import org.countypowers.organisation.Role;
import org.countypowers.organisation.Staffing;
import org.countypowers.process.ProcessTrials.Position;
import org.countypowers.process.ProcessTrials.Waiting;
import org.countypowers.studio.TrialDesk.Walk;
import org.countypowers.studio.TrialView.Task;
import org.countypowers.studio.domain.FlowKind;
import org.springframework.stereotype.Component;

/** Shows where a trial stands: in whose list a task would be, with which form, and by when. */
@Component
class TrialPictures {
    private static final int NAMES = 5;
    /** 行政许可法 32. */
    private static final int NOTICE_DAYS = 5;

    private final StudioRecords records;
    private final Bodies bodies;
    private final Staffing staffing;
    private final Clocks clocks;
    private final Matters matters;
    private final Forms forms;
    private final SuppliedChoices choices;

    TrialPictures(
            StudioRecords records,
            Bodies bodies,
            Staffing staffing,
            Clocks clocks,
            Matters matters,
            Forms forms,
            SuppliedChoices choices) {
        this.records = records;
        this.bodies = bodies;
        this.staffing = staffing;
        this.clocks = clocks;
        this.matters = matters;
        this.forms = forms;
        this.choices = choices;
    }

    /** @throws StudioRefused when the draft has no such form or it cannot be read */
    Form form(Walk walk, Waiting task) {
        if (task.formKey().isEmpty()) {
            return new Form("", List.of());
        }
        String json = walk.content().files().get(task.formKey() + ".form");
        if (json == null) {
            throw new StudioRefused("studio.trial.noForm", task.formKey(), task.name());
        }
        try {
            return choices.fill(forms.parse(json), walk.setting().matterId());
        } catch (IllegalArgumentException unreadable) {
            throw new StudioRefused("studio.trial.badForm", task.formKey());
        }
    }

    Task task(Walk walk, Waiting task) {
        GovernmentBody body = task.unitId().isEmpty() ? null : bodies.body(task.unitId());
        boolean known = body != null && !task.post().isEmpty();
        return new Task(
                task.taskId(),
                task.step(),
                task.name(),
                body == null ? "" : body.name(),
                task.post(),
                task.signature(),
                known ? staffing.names(body.id(), Role.valueOf(task.post()), NAMES) : List.of(),
                task.limitDays(),
                body == null || task.limitDays() == 0
                        ? null
                        : clocks.workingDayAfter(records.today(), task.limitDays(), body.divisionCode()),
                form(walk, task));
    }

    TrialView view(String id, Walk walk, Position position, List<Task> tasks) {
        Due due = due(walk, position);
        return new TrialView(
                id,
                tasks,
                position.events(),
                position.passed(),
                position.facts(),
                due == null ? null : due.dueOn(),
                due == null ? null : due.promisedDueOn(),
                position.ended());
    }

    private Due due(Walk walk, Position position) {
        LocalDate today = records.today();
        FlowKind kind = walk.procedure().kind();
        Object holder = position.facts().get(kind == FlowKind.DECISION ? "decidingBody" : "acceptingBody");
        if (holder == null || kind != FlowKind.DECISION && kind != FlowKind.INTAKE) {
            return null;
        }
        Matter matter = matters.matter(walk.setting().matterId());
        String division = bodies.body(holder.toString()).divisionCode();
        return clocks.preview(
                kind == FlowKind.DECISION
                        ? new StartClock(
                                0,
                                ClockKind.DECISION,
                                holder.toString(),
                                division,
                                "",
                                today,
                                matter.decisionLimit(),
                                matter.limitUnit(),
                                matter.promisedWorkingDays())
                        : new StartClock(
                                0,
                                ClockKind.NOTICE,
                                holder.toString(),
                                division,
                                "",
                                today,
                                NOTICE_DAYS,
                                LimitUnit.WD,
                                0));
    }
}
