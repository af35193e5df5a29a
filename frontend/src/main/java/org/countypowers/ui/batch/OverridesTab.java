package org.countypowers.ui.batch;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.countypowers.batch.Batches;
import org.countypowers.batch.domain.BatchState;
import org.countypowers.batch.domain.BatchStore.OverrideRow;
import org.countypowers.document.Attachment;

/** Where a legality reviewer set the blocking rule aside, by which clause and with which text. */
class OverridesTab extends Div {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    OverridesTab(Batches.View view, BatchServices services, Runnable changed) {
        add(new Paragraph(getTranslation("batch.overrides.help")));
        boolean open = view.state() == BatchState.DRAFT || view.state() == BatchState.UNDER_WAY;
        if (view.reviewsLegality() && open) {
            Button allow = new Button(
                    getTranslation("batch.override"),
                    click -> new OverrideDialog(view.batch().id(), services, changed).open());
            allow.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(allow);
        }
        List<OverrideRow> overrides = view.overrides();
        if (overrides.isEmpty()) {
            add(new Paragraph(getTranslation("batch.overrides.empty")));
            return;
        }
        Map<String, String> names = services.matters()
                .names(overrides.stream().map(OverrideRow::matterId).distinct().toList());
        Grid<OverrideRow> grid = new Grid<>();
        grid.setAllRowsVisible(true);
        grid.addThemeVariants(
                GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_ROW_STRIPES);
        grid.addColumn(row -> names.getOrDefault(row.matterId(), row.matterId()))
                .setHeader(getTranslation("worklist.column.matter"))
                .setFlexGrow(2);
        grid.addColumn(row -> getTranslation("form." + row.form())).setHeader(getTranslation("batch.form"));
        grid.addColumn(OverrideRow::clause)
                .setHeader(getTranslation("batch.clause"))
                .setFlexGrow(2);
        grid.addComponentColumn(row -> file(row, services)).setHeader(getTranslation("batch.clause.file"));
        grid.addColumn(row -> row.officerName() + " " + row.givenAt().format(TIME))
                .setHeader(getTranslation("case.opinion.officer"));
        grid.setItems(overrides);
        add(grid);
    }

    private Anchor file(OverrideRow row, BatchServices services) {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    Attachment file = services.overrides().file(row.batchId(), row.attachmentId());
                    return new DownloadResponse(
                            services.overrides().open(row.batchId(), row.attachmentId()),
                            file.fileName(),
                            file.mediaType(),
                            file.size());
                }),
                getTranslation("batch.clause.text"));
    }
}
