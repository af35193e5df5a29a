package org.countypowers.ui.batch;

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
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.Words;

/** What was said at each step, by whom, with all that was filled in. */
class OpinionsTab extends Div {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    /** Answers that are codes, with words of their own. */
    private static final Set<String> CODED = Set.of("result", "renewals", "outcome", "period", "draftResult");

    private static final String OPINION = "opinion";

    OpinionsTab(List<OpinionRow> opinions) {
        if (opinions.isEmpty()) {
            add(new Paragraph(getTranslation("case.opinions.empty")));
            return;
        }
        Listing<OpinionRow> grid = new Listing<>();
        grid.setAllRowsVisible(true);
        grid.addComponentColumn(OpinionsTab::giver)
                .setHeader(getTranslation("case.opinion.step"))
                .setWidth("9em")
                .setFlexGrow(1);
        grid.addComponentColumn(this::said)
                .setHeader(getTranslation("case.opinion.text"))
                .setWidth("11em")
                .setFlexGrow(4);
        grid.setItems(opinions);
        add(grid);
    }

    /** Step, who and when in one, since a telephone shows two columns. */
    private static Div giver(OpinionRow row) {
        Div who = new Div(row.unitName() + " " + row.officerName());
        Div when = new Div(row.givenAt().format(TIME));
        who.addClassName("quiet");
        when.addClassName("quiet");
        return new Div(new Div(Words.step(row.step(), row.stepName())), who, when);
    }

    private Div said(OpinionRow row) {
        Div lines = new Div(new Div(row.opinion()));
        JsonObject answers = Json.parse(row.answers());
        for (String key : answers.keys()) {
            String value = answer(key, answers.get(key));
            if (!key.equals(OPINION) && !value.isEmpty()) {
                lines.add(new Div(getTranslation("batch.said", Words.answered("batch.answer.", key, ""), value)));
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
        return CODED.contains(key)
                ? Words.answered("batch.answer." + key + ".", value.asString(), "")
                : value.asString();
    }
}
