package org.countypowers.ui;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.countypowers.assignment.CaseTask;
import org.countypowers.assignment.CaseTasks;
import org.countypowers.assignment.WorkItems;
import org.countypowers.casework.Applicant;
import org.countypowers.casework.CaseDesk;
import org.countypowers.casework.CaseStatus;
import org.countypowers.casework.CaseView;
import org.countypowers.casework.Cases;
import org.countypowers.casework.RegisterCase;
import org.countypowers.catalog.Matters;
import org.countypowers.demo.DemoOffice;
import org.springframework.context.ApplicationContext;

/** Applications for water abstraction in a county and the officers who work on them, for journeys that do more than work on one. */
record CasesAtWork(ApplicationContext application, DrawnFlow people, String place, String county) {
    private static final String MATTER = "XK-069";

    CasesAtWork(ApplicationContext application, DrawnFlow people) {
        this(application, people, "yuechi", DemoOffice.YUECHI);
    }

    /** Accepted, so that it waits to be examined. */
    long accepted() {
        int materials =
                application.getBean(Matters.class).matter(MATTER).materials().size();
        long id = people.as(place + ".window", () -> application
                .getBean(CaseDesk.class)
                .register(new RegisterCase(
                        UUID.randomUUID().toString(),
                        MATTER,
                        county,
                        null,
                        "迁移前受理的取水申请",
                        new Applicant(
                                Applicant.Kind.CITIZEN,
                                "李明",
                                "11010519491231002X",
                                null,
                                "13812345678",
                                "岳池县九龙镇",
                                null,
                                null,
                                null,
                                true),
                        IntStream.rangeClosed(1, materials).boxed().collect(Collectors.toSet()),
                        "",
                        "")));
        complete(place + ".handler", id, Map.of("outcome", "accept", "opinion", "材料齐全"));
        return id;
    }

    void examined(long id) {
        complete(
                place + ".handler",
                id,
                Map.of("outcome", "grant", "factsFound", "属实", "legalGrounds", "《水法》第七条", "opinion", "准予"));
    }

    void reviewed(long id) {
        complete(place + ".reviewer", id, Map.of("outcome", "passed", "opinion", "同意"));
    }

    void approvedAndServed(long id, LocalDate day) {
        complete(place + ".approver", id, Map.of("outcome", "grant", "opinion", "准予"));
        complete(
                place + ".window",
                id,
                Map.of("outcome", "served", "method", "DIRECT", "recipient", "李明", "servedOn", day.toString()));
    }

    /** The step where the case waits, as its model names it. */
    String step(long id) {
        return task(place + ".window", id).stepName();
    }

    String number(long id) {
        return view(place + ".window", id).summary().number();
    }

    CaseStatus status(long id) {
        return view(place + ".window", id).summary().status();
    }

    private void complete(String username, long id, Map<String, Object> answers) {
        CaseTask task = task(username, id);
        CaseView view = view(username, id);
        people.as(username, () -> {
            WorkItems work = application.getBean(WorkItems.class);
            work.takeAndComplete(task.taskId(), view.seen(), answers);
            return null;
        });
    }

    private CaseTask task(String username, long id) {
        return people.as(username, () -> application.getBean(CaseTasks.class).of(id))
                .get(0);
    }

    private CaseView view(String username, long id) {
        return people.as(username, () -> application.getBean(Cases.class).view(id));
    }
}
