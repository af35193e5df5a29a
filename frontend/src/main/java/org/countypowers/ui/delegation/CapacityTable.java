package org.countypowers.ui.delegation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.countypowers.delegation.CapacityEvidence.Evidence;
import org.countypowers.delegation.CapacityRecords.Acts;
import org.countypowers.delegation.CapacitySheet;
import org.countypowers.delegation.CapacityState;
import org.countypowers.delegation.domain.CapacityLine;
import org.countypowers.ui.shell.Words;

/**
 * The indicators by dimension. A row is updated in place when a figure is entered, so that the keyboard's focus stays where
 * it is.
 */
class CapacityTable extends Div {
    private static final List<String> COLUMNS =
            List.of("indicator", "value", "score", "derivation", "gate", "evidence");

    private final transient CapacityServices services;
    private final transient Consumer<CapacitySheet> changed;
    private final List<CapacityRow> rows = new ArrayList<>();
    private final long id;
    private final boolean fills;

    CapacityTable(
            CapacityServices services,
            CapacitySheet sheet,
            Acts acts,
            Consumer<CapacitySheet> changed,
            Runnable reload) {
        this.services = services;
        this.changed = changed;
        this.id = sheet.id();
        addClassName("indicators");
        NativeTable table = new NativeTable();
        table.setCaptionText(getTranslation("capacity.caption"));
        NativeTableRow head = new NativeTableRow();
        COLUMNS.forEach(column -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("capacity.column." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        table.getHead().add(head);
        boolean fills = acts.assess() && sheet.state() == CapacityState.DRAFT;
        boolean checks = acts.check() && sheet.state() == CapacityState.SUBMITTED;
        this.fills = fills;
        List<Evidence> files = services.evidence().of(id);
        String dimension = "";
        for (CapacityLine line : sheet.result().lines()) {
            if (!line.indicator().dimension().equals(dimension)) {
                dimension = line.indicator().dimension();
                table.getBody().add(group(dimension));
            }
            long count = files.stream()
                    .filter(file -> file.taskId() == null
                            && file.code().equals(line.indicator().code()))
                    .count();
            CapacityRow row =
                    new CapacityRow(services, id, line, fills, count, this::refresh, () -> new CapacityLineDialog(
                                    services, id, line.indicator().code(), fills, checks, reload)
                            .open());
            rows.add(row);
            table.getBody().add(row);
        }
        add(table);
        origins();
    }

    private void origins() {
        Map<String, LocalDate> origins = services.carryOver().origins(id);
        rows.forEach(row -> row.carried(origins.get(row.code()), fills));
    }

    private static NativeTableRow group(String dimension) {
        NativeTableRow group = new NativeTableRow();
        group.addClassName("group");
        NativeTableHeaderCell cell = new NativeTableHeaderCell(Words.label(dimension));
        cell.getElement().setAttribute("colspan", String.valueOf(COLUMNS.size()));
        cell.getElement().setAttribute("scope", "colgroup");
        group.add(cell);
        return group;
    }

    private void refresh() {
        CapacitySheet sheet = services.records().sheet(id);
        for (int no = 0; no < rows.size(); no++) {
            rows.get(no).show(sheet.result().lines().get(no));
        }
        origins();
        changed.accept(sheet);
    }
}
