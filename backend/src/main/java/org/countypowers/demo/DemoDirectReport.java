package org.countypowers.demo;

import java.time.LocalDate;
import java.util.List;
import org.countypowers.delegation.DirectReportDesk;
import org.countypowers.delegation.DirectReportHeading;
import org.countypowers.delegation.DirectReportItems;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The first direct-report list, as the province's reform office published it on the day from which it holds. */
@Component
@Profile("demo")
class DemoDirectReport {
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final List<String> MATTERS = List.of("XK-037", "XK-041", "QT-018");

    private final DirectReportDesk desk;
    private final DirectReportItems items;
    private final DemoDesk office;

    DemoDirectReport(DirectReportDesk desk, DirectReportItems items, DemoDesk office) {
        this.desk = desk;
        this.items = items;
        this.office = office;
    }

    void publish() {
        office.at(FROM, "province.reform", this::write);
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
