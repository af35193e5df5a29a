package org.countypowers.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.InputStream;
import java.time.format.DateTimeFormatter;
import org.countypowers.document.Attachment;

/** A file to open, its size, and who added it when. */
public class KeptFile extends Div {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final double KILOBYTE = 1024;

    public KeptFile(Attachment file, SerializableSupplier<InputStream> bytes) {
        DownloadHandler download = DownloadHandler.fromInputStream(
                event -> new DownloadResponse(bytes.get(), file.fileName(), file.mediaType(), file.size()));
        Span details = new Span(getTranslation(
                "case.material.size",
                size(file.size()),
                file.addedBy(),
                file.addedAt().format(TIME)));
        details.addClassName("quiet");
        add(new Anchor(download, file.fileName()), details);
        addClassName("line");
    }

    private static String size(long bytes) {
        return bytes < KILOBYTE * KILOBYTE
                ? Math.max(1, Math.round(bytes / KILOBYTE)) + " KB"
                : String.format(java.util.Locale.ROOT, "%.1f MB", bytes / KILOBYTE / KILOBYTE);
    }
}
