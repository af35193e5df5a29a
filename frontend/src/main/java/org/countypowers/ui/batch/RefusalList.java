package org.countypowers.ui.batch;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countypowers.batch.PairRefusal;
import org.countypowers.catalog.Matters;
import org.countypowers.organisation.Bodies;
import org.countypowers.ui.shell.Listing;

/** Pairs that were refused: how many for which reason, each with its own, and all as a table to take away. */
class RefusalList extends Div {
    private record Line(String matterId, String matter, String county, String reason) {}

    RefusalList(List<PairRefusal> refusals, Matters matters, Bodies bodies) {
        addClassName("refusals");
        Map<String, String> names = matters.names(
                refusals.stream().map(PairRefusal::matterId).distinct().toList());
        List<Line> lines = refusals.stream()
                .map(each -> new Line(
                        each.matterId(),
                        names.getOrDefault(each.matterId(), each.matterId()),
                        bodies.uniqueName(each.divisionCode()),
                        BatchWords.refusal(each)))
                .toList();
        UnorderedList reasons = new UnorderedList();
        lines.stream()
                .collect(Collectors.groupingBy(Line::reason, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(5)
                .forEach(each -> reasons.add(
                        new ListItem(getTranslation("batch.refused.count", each.getValue(), each.getKey()))));
        Listing<Line> grid = new Listing<>();
        column(grid, "worklist.column.matter", Line::matter, 2);
        column(grid, "worklist.column.county", Line::county, 1);
        column(grid, "batch.refused.reason", Line::reason, 3);
        grid.setItems(lines);
        if (lines.size() <= 6) {
            grid.setAllRowsVisible(true);
        } else {
            grid.setHeight("260px");
        }
        add(reasons, grid, download(lines));
    }

    private void column(Listing<Line> grid, String key, Function<Line, String> value, int share) {
        grid.addColumn(value::apply).setHeader(getTranslation(key)).setFlexGrow(share);
    }

    private Anchor download(List<Line> lines) {
        StringBuilder table = new StringBuilder("\uFEFF");
        row(
                table,
                getTranslation("matters.id"),
                getTranslation("worklist.column.matter"),
                getTranslation("worklist.column.county"),
                getTranslation("batch.refused.reason"));
        lines.forEach(line -> row(table, line.matterId(), line.matter(), line.county(), line.reason()));
        String file = getTranslation("batch.refused.file");
        byte[] bytes = table.toString().getBytes(StandardCharsets.UTF_8);
        return new Anchor(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        new ByteArrayInputStream(bytes), file, "text/csv;charset=utf-8", bytes.length)),
                getTranslation("batch.refused.download"));
    }

    private static void row(StringBuilder table, String... values) {
        table.append(List.of(values).stream()
                        .map(value -> '"' + value.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
                .append("\r\n");
    }
}
