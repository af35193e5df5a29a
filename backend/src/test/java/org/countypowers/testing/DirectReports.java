package org.countypowers.testing;

import java.time.LocalDate;
import java.util.Map;
import org.countypowers.delegation.DirectReportDesk;
import org.countypowers.delegation.DirectReportHeading;
import org.countypowers.delegation.DirectReportItems;
import org.countypowers.delegation.DirectReportVersion;
import org.springframework.stereotype.Component;

/** Versions of the direct-report list, for tests, as the province's reform office writes them. */
@Component
public class DirectReports {
    public static final String WRITER = "province.reform";

    private final Office office;
    private final DirectReportDesk desk;
    private final DirectReportItems items;

    DirectReports(Office office, DirectReportDesk desk, DirectReportItems items) {
        this.office = office;
        this.desk = desk;
        this.items = items;
    }

    public static DirectReportHeading heading(LocalDate from) {
        return new DirectReportHeading("县级直报事项清单", "川办发〔2026〕8号", "省政府办公厅文件", LocalDate.of(2026, 2, 27), "", from);
    }

    public DirectReportVersion draft() {
        return desk.draft().orElseThrow();
    }

    /** A version with exactly these matters, each with its clause, published on a day. */
    public void publish(LocalDate on, LocalDate from, Map<String, String> matters) {
        office.on(
                on,
                () -> office.as(WRITER, () -> {
                    int no = desk.begin().no();
                    matters.forEach((matter, clause) -> items.add(no, draft().rowVersion(), matter, clause, ""));
                    desk.describe(no, draft().rowVersion(), heading(from));
                    desk.publish(no, draft().rowVersion());
                    return null;
                }));
    }

    /** The next version, as the last one with one matter in place of another. */
    public void replace(LocalDate from, String matter, String by) {
        int no = desk.begin().no();
        items.remove(no, draft().rowVersion(), matter);
        items.add(no, draft().rowVersion(), by, "", "");
        desk.describe(no, draft().rowVersion(), heading(from));
        desk.publish(no, draft().rowVersion());
    }
}
