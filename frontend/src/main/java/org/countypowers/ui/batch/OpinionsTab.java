package org.countypowers.ui.batch;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import elemental.json.Json;
import elemental.json.JsonObject;
import elemental.json.JsonType;
import elemental.json.JsonValue;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.countypowers.batch.domain.BatchStore.OpinionRow;
import org.countypowers.ui.shell.Words;

/** What was said at each step, by whom, with all that was filled in. */
class OpinionsTab extends Div {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    /** Answers that are codes, with words of their own. */
    private static final Set<String> CODED = Set.of("result", "renewals");

    private static final String OPINION = "opinion";

    OpinionsTab(List<OpinionRow> opinions) {
        if (opinions.isEmpty()) {
            add(new Paragraph(getTranslation("case.opinions.empty")));
            return;
        }
        Grid<OpinionRow> grid = new Grid<>();
        grid.setAllRowsVisible(true);
        grid.addThemeVariants(
                GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_ROW_STRIPES);
        grid.addColumn(row -> row.givenAt().format(TIME))
                .setHeader(getTranslation("case.opinion.at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(row -> Words.step(row.step(), row.stepName()))
                .setHeader(getTranslation("case.opinion.step"))
                .setWidth("8em");
        grid.addColumn(row -> row.unitName() + " " + row.officerName())
                .setHeader(getTranslation("case.opinion.officer"))
                .setWidth("11em");
        grid.addComponentColumn(this::said)
                .setHeader(getTranslation("case.opinion.text"))
                .setWidth("16em")
                .setFlexGrow(4);
        grid.setItems(opinions);
        add(grid);
    }

    private Div said(OpinionRow row) {
        Div lines = new Div(new Div(row.opinion()));
        JsonObject answers = Json.parse(row.answers());
        for (String key : answers.keys()) {
            String value = answer(key, answers.get(key));
            if (!key.equals(OPINION) && !value.isEmpty()) {
                lines.add(new Div(getTranslation("batch.said", getTranslation("batch.answer." + key), value)));
            }
        }
        return lines;
    }

    private String answer(String key, JsonValue value) {
        if (value.getType() == JsonType.NULL) {
            return "";
        }
        if (value.getType() == JsonType.BOOLEAN) {
            return getTranslation("answer." + value.asBoolean());
        }
        return CODED.contains(key) ? getTranslation("batch.answer." + key + "." + value.asString()) : value.asString();
    }
}
