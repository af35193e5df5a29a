package org.countypowers.handover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.demo.DemoOffice;
import org.countypowers.handover.domain.HandoverSide;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.OfficerSetup;
import org.countypowers.process.ProcessRuntime;
import org.countypowers.process.TaskSubject;
import org.countypowers.process.WorkItem;
import org.countypowers.testing.Office;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Plans hand-overs and lives through them as the officers of both sides, for tests. */
@Component
public class HandoverOffice {
    public static final String UPPER = "city.approver";
    public static final String COUNTY = "yuechi.approver";
    public static final String REFORM = "city.reform";
    public static final LocalDate OPEN = OfficerSetup.OPEN;
    public static final String WATER = "018";

    private final Office office;
    private final Bodies bodies;
    private final Handovers handovers;
    private final HandoverDesk desk;
    private final HandoverBook book;
    private final TaskSubject subject;
    private final ProcessRuntime processes;
    private final TaskService tasks;
    private final CurrentOfficer officers;
    private final TransactionTemplate transaction;
    private final List<HandoverOutcomes.Told> told;

    HandoverOffice(
            Office office,
            Bodies bodies,
            Handovers handovers,
            HandoverDesk desk,
            HandoverBook book,
            HandoverTasks subject,
            ProcessRuntime processes,
            TaskService tasks,
            CurrentOfficer officers,
            TransactionTemplate transaction,
            HandoverOutcomes outcomes) {
        this.office = office;
        this.bodies = bodies;
        this.handovers = handovers;
        this.desk = desk;
        this.book = book;
        this.subject = subject;
        this.processes = processes;
        this.tasks = tasks;
        this.officers = officers;
        this.transaction = transaction;
        this.told = outcomes.told();
    }

    public String body(String division, String department) {
        return bodies.holding(division, department).orElseThrow().id();
    }

    public String reformOffice(String division) {
        return bodies.governmentOf(division).orElseThrow().id();
    }

    /** From the city to 岳池县, both by the department of the matter. */
    public PlanHandover command(String matter, String department, LocalDate on) {
        return command(matter, department, on, OPEN, DelegationForm.DIRECT_TRANSFER);
    }

    public PlanHandover command(String matter, String department, LocalDate on, LocalDate to, DelegationForm form) {
        return new PlanHandover(
                "B-TEST",
                DemoOffice.YUECHI,
                body(DemoOffice.CITY, department),
                body(DemoOffice.YUECHI, department),
                reformOffice(DemoOffice.CITY),
                "川府令〔2026〕9号",
                "省政府令",
                on,
                on.plusDays(30),
                to,
                PlanHandover.Renewals.RECEIVING_BODY,
                List.of(new PlanHandover.Power(matter, form, "《某条例》第一条", "", "")));
    }

    public PlanHandover narrower(String matter, String department, LocalDate on, String scope) {
        PlanHandover whole = command(matter, department, on);
        return new PlanHandover(
                whole.batchNo(),
                whole.divisionCode(),
                whole.givingBody(),
                whole.receivingBody(),
                whole.supervisingBody(),
                whole.instrumentNo(),
                whole.instrumentType(),
                whole.effectiveOn(),
                whole.dueOn(),
                whole.validTo(),
                whole.renewals(),
                List.of(new PlanHandover.Power(matter, DelegationForm.DIRECT_TRANSFER, "", "", scope)));
    }

    public long plan(PlanHandover command) {
        return transaction.execute(status -> handovers.plan(command));
    }

    public HandoverView view(String officer, long id) {
        return office.as(officer, () -> book.view(id));
    }

    public void run(String officer, Runnable act) {
        office.as(officer, () -> {
            act.run();
            return null;
        });
    }

    /** Ticks every item of a side. */
    public void tickAll(String officer, long id, HandoverSide side) {
        view(officer, id).items().stream()
                .filter(item -> item.side() == side && item.doneOn() == null)
                .forEach(item -> run(officer, () -> desk.finish(id, item.no(), "已办，见附件")));
    }

    public List<String> steps(long id) {
        return tasks.createTaskQuery().processInstanceBusinessKey("handover-" + id).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    /** Completes a task as the worklist does. */
    public void complete(String officer, long id, String step, String outcome) {
        complete(officer, view(officer, id).seen(), id, step, outcome);
    }

    public void complete(String officer, TaskSubject.Seen seen, long id, String step, String outcome) {
        run(
                officer,
                () -> transaction.executeWithoutResult(status -> {
                    Task task = tasks.createTaskQuery()
                            .processInstanceBusinessKey("handover-" + id)
                            .taskDefinitionKey(step)
                            .singleResult();
                    String unit = step.endsWith("Giving")
                            ? "givingBody"
                            : step.endsWith("Receiving") ? "receivingBody" : "supervisingBody";
                    TaskSubject.Locked locked = subject.lock(seen);
                    Map<String, Object> answers = Map.of("outcome", outcome, "opinion", "情况属实");
                    WorkItem item = new WorkItem(
                            task.getId(),
                            "power-handover",
                            task.getProcessDefinitionId(),
                            step,
                            task.getName(),
                            "handover-" + id,
                            "",
                            (String) tasks.getVariable(task.getId(), unit),
                            "",
                            "",
                            "",
                            0,
                            "");
                    locked.answer(item, officers.require(), answers);
                    processes.complete(task.getId(), Map.of("outcome", outcome));
                }));
    }

    /** Both sides prepare and all three sign. */
    public void sign(long id) {
        prepare(id);
        complete(UPPER, id, "Task_SignGiving", "signed");
        complete(COUNTY, id, "Task_SignReceiving", "signed");
        complete(REFORM, id, "Task_SignSupervising", "signed");
    }

    public void prepare(long id) {
        tickAll(UPPER, id, HandoverSide.GIVING);
        tickAll(COUNTY, id, HandoverSide.RECEIVING);
        complete(UPPER, id, "Task_PrepareGiving", "prepared");
        complete(COUNTY, id, "Task_PrepareReceiving", "prepared");
    }

    public List<HandoverOutcomes.Told> told() {
        return new ArrayList<>(told);
    }
}
