package org.countypowers.ui.batch;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.countypowers.batch.Batches;
import org.countypowers.batch.domain.BatchState;
import org.countypowers.batch.domain.BatchStore.OverrideRow;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.document.Attachment;
import org.countypowers.ui.shell.Listing;

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
        Listing<OverrideRow> grid = new Listing<>();
        grid.setAllRowsVisible(true);
        grid.addComponentColumn(row -> lines(
                        new Div(names.getOrDefault(row.matterId(), row.matterId())),
                        new Div(getTranslation("form." + row.form()))))
                .setHeader(getTranslation("worklist.column.matter"))
                .setWidth("9em");
        grid.addComponentColumn(row -> lines(
                        new Div(row.clause()),
                        new Div(file(row, services)),
                        new Div(row.officerName() + " " + row.givenAt().format(TIME))))
                .setHeader(getTranslation("batch.clause"))
                .setWidth("11em")
                .setFlexGrow(2);
        if (view.reviewsLegality() && open) {
            grid.addComponentColumn(row -> takeBack(row, services, changed)).setAutoWidth(true);
        }
        grid.setItems(overrides);
        add(grid);
    }

    private Button takeBack(OverrideRow row, BatchServices services, Runnable changed) {
        Button button = new Button(getTranslation("batch.override.takeBack"), click -> new ReasonDialog(
                        "batch.override.takeBack", getTranslation("batch.override.takeBack.follows"), true, reason -> {
                            services.overrides()
                                    .takeBack(
                                            row.batchId(), row.matterId(), DelegationForm.valueOf(row.form()), reason);
                            changed.run();
                        })
                .open());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    /** The first one is what matters; a telephone shows two columns. */
    private static Div lines(Div... lines) {
        Arrays.stream(lines).skip(1).forEach(line -> line.addClassName("quiet"));
        return new Div(lines);
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
