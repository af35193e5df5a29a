package org.countypowers.delegation;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.countypowers.catalog.TableOutput;
import org.countypowers.catalog.TableOutput.Format;
import org.countypowers.catalog.TableOutput.Lines;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes a version as a file that a draft reads again. */
@Service
@PreAuthorize("hasAuthority('REGISTER_READ')")
public class DirectReportExport {
    private static final int PAGE = 200;
    private static final List<String> COLUMNS = List.of("matter_id", "matter_name", "city_step_clause", "note");

    private final DirectReportList list;
    private final DirectReportDraft draft;
    private final TransactionTemplate transaction;

    DirectReportExport(DirectReportList list, DirectReportDraft draft, TransactionTemplate transaction) {
        this.list = list;
        this.draft = draft;
        this.transaction = transaction;
    }

    /** The trail knows of it before the first byte leaves. */
    public void write(int no, Format format, OutputStream out) throws IOException {
        int rows = list.count(no);
        transaction.executeWithoutResult(
                status -> draft.tell(no, "export", Map.of(), Map.of("format", format, "rows", rows)));
        new TableOutput("direct-report", COLUMNS).write(format, lines -> read(no, lines), out);
    }

    private void read(int no, Lines lines) throws IOException {
        String after = "";
        List<DirectReportItem> page;
        do {
            page = list.items(no, "", after, PAGE);
            for (DirectReportItem item : page) {
                lines.add(List.of(item.matterId(), item.matterName(), item.cityStepClause(), item.note()));
                after = item.matterId();
            }
        } while (page.size() == PAGE);
    }
}
