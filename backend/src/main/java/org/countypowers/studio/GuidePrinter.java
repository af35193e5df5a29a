package org.countypowers.studio;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.countypowers.document.Sheets;
import org.countypowers.forms.PlainText;
import org.countypowers.studio.domain.FlowDrawing;
import org.countypowers.studio.domain.FlowModel;
import org.springframework.stereotype.Component;

/** A guide as a PDF: its text on upright pages, the drawing on broad ones, cut into bands where it is wider than they are. */
@Component
class GuidePrinter {
    /** A broad page is 265 mm wide within its margins; letters of 12 units are then eight points high. */
    private static final double MILLIMETRES = 0.232;

    private static final double WIDEST = 265 / MILLIMETRES;
    private static final double TALLEST = 160;

    private final Sheets sheets;
    private final StudioRecords records;

    GuidePrinter(Sheets sheets, StudioRecords records) {
        this.sheets = sheets;
        this.records = records;
    }

    byte[] print(Guide guide, GuideWords words) {
        FlowModel model = FlowModel.read(guide.model().getBytes(StandardCharsets.UTF_8));
        LocalDate today = records.today();
        Map<String, Object> fields = new HashMap<>();
        fields.put("name", PlainText.cleaned(guide.name()));
        fields.put("guide", guide);
        fields.put("today", today);
        fields.put("scope", words.scope(guide));
        fields.put("law", words.law(guide));
        fields.put("bands", FlowDrawing.bands(model, WIDEST, MILLIMETRES, TALLEST));
        fields.put(
                "steps",
                guide.steps().stream().map(step -> row(guide, step, words)).toList());
        fields.put(
                "matters",
                guide.matters().stream()
                        .map(matter -> Map.of("id", matter.id(), "name", matter.name(), "limit", words.limit(matter)))
                        .toList());
        return sheets.print("flow-guide", fields);
    }

    private static Map<String, Object> row(Guide guide, Guide.Step step, GuideWords words) {
        Map<String, Object> row = new HashMap<>();
        put(row, "name", step.name());
        put(row, "part", step.part());
        if (step.automatic() == null) {
            put(row, "who", words.who(guide, step));
            put(row, "signature", words.signature(step));
            put(row, "limit", words.limit(step));
        } else {
            put(row, "what", step.automatic().label());
            put(row, "description", step.automatic().description());
        }
        row.put(
                "fields",
                step.fields().stream()
                        .map(field -> PlainText.cleaned(words.field(field)))
                        .toList());
        return row;
    }

    private static void put(Map<String, Object> row, String name, String text) {
        if (!text.isBlank()) {
            row.put(name, PlainText.cleaned(text));
        }
    }
}
