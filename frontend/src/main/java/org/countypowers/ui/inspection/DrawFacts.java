package org.countypowers.ui.inspection;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import org.countypowers.inspection.Draw;
import org.countypowers.inspection.DrawState;

/** What was announced of a draw and revealed, and its files. */
class DrawFacts extends Div {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final DescriptionList facts = new DescriptionList();

    DrawFacts(Draw draw, DrawServices draws, InspectionServices services) {
        facts.addClassName("facts");
        fact(
                "inspection.draw.bodies",
                draws.book().bodies(draw.id()).stream()
                        .map(services::body)
                        .collect(Collectors.joining(getTranslation("handover.comma"))));
        fact(
                "inspection.draw.pool",
                getTranslation(
                        "inspection.draw.pool.long",
                        draw.poolOn(),
                        draw.objects(),
                        draw.inspectors(),
                        draw.excluded()));
        fact("inspection.draw.due", draw.dueOn().toString());
        fact("inspection.draw.announced", signed(draw.committedName(), draw.committedAt()));
        hash("inspection.draw.poolHash", draw.poolHash());
        hash("inspection.draw.commitment", draw.commitment());
        if (draw.drawnAt() != null) {
            fact("inspection.draw.drawnBy", signed(draw.drawnName(), draw.drawnAt()));
        }
        if (draw.publishedAt() != null) {
            fact("inspection.draw.publishedBy", signed(draw.publishedName(), draw.publishedAt()));
            hash("inspection.draw.seed", draw.seed());
        }
        Div files = new Div(file(
                "inspection.draw.file.pool", draw.number() + "-pool.csv", "text/csv;charset=UTF-8", () -> draws.book()
                        .pool(draw.id())
                        .getBytes(StandardCharsets.UTF_8)));
        if (draw.state() == DrawState.PUBLISHED) {
            files.add(
                    file(
                            "inspection.draw.file.results",
                            draw.number() + ".pdf",
                            "application/pdf",
                            () -> draws.publication().results(draw.id())),
                    file(
                            "inspection.draw.file.proof",
                            draw.number() + ".zip",
                            "application/zip",
                            () -> draws.publication().proof(draw.id())));
        }
        files.addClassName("tools");
        setWidthFull();
        add(facts, files);
    }

    private static String signed(String name, LocalDateTime at) {
        return name + " " + at.format(TIME);
    }

    private void fact(String key, String value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }

    private void hash(String key, String hash) {
        Span text = new Span(hash);
        text.addClassName("login-name");
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(text));
    }

    private Anchor file(String key, String name, String type, SerializableSupplier<byte[]> bytes) {
        DownloadHandler download = DownloadHandler.fromInputStream(event -> {
            byte[] content = bytes.get();
            return new DownloadResponse(new ByteArrayInputStream(content), name, type, content.length);
        });
        return new Anchor(download, getTranslation(key));
    }
}
