package org.countypowers.delegation;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.countypowers.catalog.CellText;
import org.countypowers.catalog.TableFile;
import org.countypowers.delegation.domain.DirectReportStore;
import org.countypowers.delegation.domain.DirectReportStore.ItemRow;
import org.countypowers.delegation.domain.DirectReportStore.VersionRow;
import org.countypowers.organisation.CsvSheet;
import org.countypowers.organisation.CsvSheet.Row;
import org.countypowers.organisation.ImportReport;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The matters of a draft, one by one or from a file; under the same rules as {@link DirectReportDesk}. */
@Service
@PreAuthorize("hasAuthority('DIRECT_REPORT_MANAGE')")
@Transactional
public class DirectReportItems {
    /** What a file must have; the matter's name is written for people and not read. */
    static final List<String> NEEDED = List.of("matter_id", "city_step_clause", "note");

    private static final String MATTER = "[A-Z]{2}-\\d{3}";
    private static final int LONGEST = 300;

    private final DirectReportStore store;
    private final DirectReportRules rules;
    private final DirectReportDraft draft;
    private final DirectReportScope scope;

    DirectReportItems(
            DirectReportStore store, DirectReportRules rules, DirectReportDraft draft, DirectReportScope scope) {
        this.store = store;
        this.rules = rules;
        this.draft = draft;
        this.scope = scope;
    }

    /** @throws DirectReportRefused when it is listed already, or the law does not let it be listed so */
    public void add(int no, int rowVersion, String matterId, String cityStepClause, String note) {
        scope.requireWriter();
        VersionRow row = draft.open(no, rowVersion);
        if (store.item(no, matterId).isPresent()) {
            throw new DirectReportRefused("delegation.directReport.twice", matterId);
        }
        ItemRow item = rules.require(no, matterId, cityStepClause, note, draft.judgedOn(row));
        store.save(item);
        draft.tell(no, "add", Map.of(), told(item));
    }

    /** @throws DirectReportRefused when the law does not let it be listed so */
    public void change(int no, int rowVersion, String matterId, String cityStepClause, String note) {
        scope.requireWriter();
        VersionRow row = draft.open(no, rowVersion);
        ItemRow before = listed(no, matterId);
        ItemRow item = rules.require(no, matterId, cityStepClause, note, draft.judgedOn(row));
        store.save(item);
        draft.tell(no, "change", told(before), told(item));
    }

    public void remove(int no, int rowVersion, String matterId) {
        scope.requireWriter();
        draft.open(no, rowVersion);
        ItemRow before = listed(no, matterId);
        store.remove(no, matterId);
        draft.tell(no, "remove", told(before), Map.of());
    }

    /** Good rows are added, or replace what the draft says of the matter; what the file leaves out stays. */
    public ImportReport load(int no, int rowVersion, byte[] file) {
        scope.requireWriter();
        VersionRow row = draft.open(no, rowVersion);
        ImportReport report = TableFile.load(file, csv -> read(csv, row));
        draft.tell(
                no,
                "import",
                Map.of(),
                Map.of("kept", report.kept(), "refused", report.errors().size()));
        return report;
    }

    private ImportReport read(Reader csv, VersionRow draftRow) throws IOException {
        return CsvSheet.read(csv, NEEDED, row -> save(row, draftRow));
    }

    private void save(Row row, VersionRow draftRow) {
        String id = row.match("matter_id", MATTER);
        row.once(id);
        String clause = CellText.plain(row.text("city_step_clause", LONGEST));
        String note = CellText.plain(row.text("note", LONGEST));
        try {
            store.save(rules.require(draftRow.no(), id, clause, note, draft.judgedOn(draftRow)));
        } catch (DirectReportRefused refused) {
            throw row.refuse(refused.key(), refused.arguments().toArray(String[]::new));
        }
    }

    private ItemRow listed(int no, String matterId) {
        return store.item(no, matterId).orElseThrow(() -> new NoSuchElementException(matterId + " is not listed"));
    }

    private static Map<String, String> told(ItemRow item) {
        return Map.of(
                "matter",
                item.matterId() + " " + item.matterName(),
                "cityStep",
                item.cityStepClause(),
                "note",
                item.note());
    }
}
