package org.countypowers.testing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.countypowers.assignment.CaseTask;
import org.countypowers.assignment.CaseTasks;
import org.countypowers.assignment.WorkItems;
import org.countypowers.casework.Applicant;
import org.countypowers.casework.CaseDesk;
import org.countypowers.casework.CaseView;
import org.countypowers.casework.Cases;
import org.countypowers.casework.RegisterCase;
import org.countypowers.catalog.Matters;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.deadline.ScopedClock;
import org.countypowers.demo.DemoOffice;
import org.countypowers.process.TaskSubject;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** An office with people, for tests: does things as an officer on a day. */
@Component
public class Office {
    private final DemoOffice demo;
    private final Powers powers;
    private final UserDetailsService accounts;
    private final CaseDesk desk;
    private final Cases cases;
    private final CaseTasks tasks;
    private final WorkItems work;
    private final ScopedClock clock;
    private final Matters matters;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    Office(
            DemoOffice demo,
            Powers powers,
            UserDetailsService accounts,
            CaseDesk desk,
            Cases cases,
            CaseTasks tasks,
            WorkItems work,
            ScopedClock clock,
            Matters matters,
            JdbcTemplate jdbc,
            TransactionTemplate transaction) {
        this.demo = demo;
        this.powers = powers;
        this.accounts = accounts;
        this.desk = desk;
        this.cases = cases;
        this.tasks = tasks;
        this.work = work;
        this.clock = clock;
        this.matters = matters;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** People and powers, once per database. */
    public synchronized void open() {
        if (jdbc.queryForObject("select count(*) from officer", Integer.class) == 0) {
            transaction.executeWithoutResult(status -> {
                demo.setUp(Map.of());
                powers.enter();
            });
        }
    }

    public <T> T as(String username, Supplier<T> act) {
        UserDetails user = accounts.loadUserByUsername(username);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        try {
            return act.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    public void on(LocalDate day, Runnable act) {
        clock.runAt(day.atTime(LocalTime.of(10, 0)).atZone(OfficeTime.ZONE).toInstant(), act);
    }

    public long register(String clerk, String matter, String county) {
        return as(clerk, () -> desk.register(application(UUID.randomUUID().toString(), matter, county)));
    }

    public RegisterCase application(String requestId, String matter, String county) {
        return application(requestId, matter, county, null);
    }

    public RegisterCase application(String requestId, String matter, String county, String town) {
        Applicant applicant = new Applicant(
                Applicant.Kind.CITIZEN,
                "𠮷野家岳池分店",
                "11010519491231002X",
                null,
                "13812345678",
                "岳池县九龙镇",
                null,
                null,
                null,
                true);
        return new RegisterCase(requestId, matter, county, town, "新办", applicant, materials(matter), "", "");
    }

    private Set<Integer> materials(String matter) {
        return IntStream.rangeClosed(1, matters.matter(matter).materials().size())
                .boxed()
                .collect(Collectors.toSet());
    }

    public CaseView view(String username, long caseId) {
        return as(username, () -> cases.view(caseId));
    }

    public List<CaseTask> tasks(String username, long caseId) {
        return as(username, () -> tasks.of(caseId));
    }

    public String claim(String username, long caseId) {
        String task = tasks(username, caseId).get(0).taskId();
        as(username, () -> {
            work.claim(task);
            return null;
        });
        return task;
    }

    /** Claims the case's one open task and completes it. */
    public void complete(String username, long caseId, Map<String, Object> answers) {
        String task = claim(username, caseId);
        complete(username, task, view(username, caseId).seen(), answers);
    }

    public void complete(String username, String task, TaskSubject.Seen seen, Map<String, Object> answers) {
        as(username, () -> {
            work.complete(task, seen, answers);
            return null;
        });
    }
}
