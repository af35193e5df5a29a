package org.countypowers.demo;

import java.time.LocalDate;
import java.util.List;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.deadline.ScopedClock;
import org.countypowers.delegation.DirectReportDesk;
import org.countypowers.delegation.DirectReportHeading;
import org.countypowers.delegation.DirectReportItems;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;

/** The first direct-report list, as the province's reform office published it on the day from which it holds. */
@Component
@Profile("demo")
class DemoDirectReport {
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final List<String> MATTERS = List.of("XK-037", "XK-041", "QT-018");

    private final DirectReportDesk desk;
    private final DirectReportItems items;
    private final UserDetailsService accounts;
    private final ScopedClock clock;

    DemoDirectReport(DirectReportDesk desk, DirectReportItems items, UserDetailsService accounts, ScopedClock clock) {
        this.desk = desk;
        this.items = items;
        this.accounts = accounts;
        this.clock = clock;
    }

    void publish() {
        clock.runAt(FROM.atTime(9, 0).atZone(OfficeTime.ZONE).toInstant(), () -> {
            UserDetails user = accounts.loadUserByUsername("province.reform");
            SecurityContextHolder.getContext()
                    .setAuthentication(
                            UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
            try {
                write();
            } finally {
                SecurityContextHolder.clearContext();
            }
        });
    }

    private void write() {
        int no = desk.begin().no();
        MATTERS.forEach(matter -> items.add(no, rowVersion(), matter, "", ""));
        desk.describe(
                no,
                rowVersion(),
                new DirectReportHeading(
                        "四川省县级直报审批或管理事项清单（演示）", "川办发〔2025〕第86号（演示）", "省政府办公厅文件", FROM.minusDays(12), "", FROM));
        desk.publish(no, rowVersion());
    }

    private int rowVersion() {
        return desk.draft().orElseThrow().rowVersion();
    }
}
