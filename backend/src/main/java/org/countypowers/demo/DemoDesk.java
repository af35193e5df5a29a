package org.countypowers.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.countypowers.assignment.CaseTask;
import org.countypowers.assignment.CaseTasks;
import org.countypowers.assignment.WorkItems;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.deadline.ScopedClock;
import org.countypowers.process.TaskSubject;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;

/** Acts as an officer on a day of the demo's own time. */
@Component
@Profile("demo")
class DemoDesk {
    private final CaseTasks tasks;
    private final WorkItems work;
    private final UserDetailsService accounts;
    private final ScopedClock clock;
    private final LockProvider locks;

    DemoDesk(CaseTasks tasks, WorkItems work, UserDetailsService accounts, ScopedClock clock, LockProvider locks) {
        this.tasks = tasks;
        this.work = work;
        this.accounts = accounts;
        this.clock = clock;
        this.locks = locks;
    }

    void at(LocalDate day, String username, Runnable act) {
        at(day.atTime(LocalTime.of(10, 0)).atZone(OfficeTime.ZONE).toInstant(), username, act);
    }

    void at(Instant instant, String username, Runnable act) {
        clock.runAt(instant, () -> {
            UserDetails user = accounts.loadUserByUsername(username);
            SecurityContextHolder.getContext()
                    .setAuthentication(
                            UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
            try {
                act.run();
            } finally {
                SecurityContextHolder.clearContext();
            }
        });
    }

    /** As nobody in particular, as the sweeps act. */
    void at(LocalDate day, Runnable act) {
        clock.runAt(day.atTime(LocalTime.of(0, 30)).atZone(OfficeTime.ZONE).toInstant(), act);
    }

    /** Completes the officer's next open task, if there is one. @param answers by the task's step */
    boolean complete(String subject, Supplier<TaskSubject.Seen> seen, Function<String, Map<String, Object>> answers) {
        return tasks.of(subject).stream()
                .filter(CaseTask::claimable)
                .findFirst()
                .map(task -> {
                    work.claim(task.taskId());
                    work.complete(task.taskId(), seen.get(), answers.apply(task.step()));
                    return true;
                })
                .orElse(false);
    }

    /** No run of the sweep by the real time comes between. */
    void alone(String sweep, Runnable act) {
        SimpleLock lock = null;
        while (lock == null) {
            lock = locks.lock(new LockConfiguration(Instant.now(), sweep, Duration.ofMinutes(10), Duration.ZERO))
                    .orElse(null);
        }
        try {
            act.run();
        } finally {
            lock.unlock();
        }
    }
}
