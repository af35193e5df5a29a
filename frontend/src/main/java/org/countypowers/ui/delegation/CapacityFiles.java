package org.countypowers.ui.delegation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.countypowers.delegation.CapacityEvidence;
import org.countypowers.delegation.CapacityEvidence.Evidence;
import org.countypowers.ui.shell.Messages;

/** The files that prove a figure or a task, to open; whoever may adds more. */
class CapacityFiles extends Div {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final transient CapacityEvidence evidence;
    private final long id;
    private final String code;
    private final Long taskId;
    private final Div list = new Div();

    CapacityFiles(CapacityEvidence evidence, long id, String code, Long taskId, boolean mayAdd, Runnable changed) {
        this.evidence = evidence;
        this.id = id;
        this.code = code;
        this.taskId = taskId;
        add(list);
        show();
        if (mayAdd) {
            add(upload(changed));
        }
    }

    private void show() {
        list.removeAll();
        List<Evidence> files = evidence.of(id).stream()
                .filter(file -> file.code().equals(code) && Objects.equals(file.taskId(), taskId))
                .toList();
        files.forEach(file -> list.add(line(file)));
        if (files.isEmpty()) {
            list.add(new Paragraph(getTranslation("capacity.evidence.empty")));
        }
    }

    private Div line(Evidence file) {
        DownloadHandler download = DownloadHandler.fromInputStream(event ->
                new DownloadResponse(evidence.open(id, file.id()), file.fileName(), file.mediaType(), file.size()));
        Span details = new Span(getTranslation(
                file.carried() ? "capacity.evidence.carried" : "capacity.evidence.by",
                file.addedBy(),
                file.addedAt().format(TIME)));
        details.addClassName("quiet");
        Div line = new Div(new Anchor(download, file.fileName()), details);
        line.addClassName("line");
        return line;
    }

    private Upload upload(Runnable changed) {
        Upload upload = new Upload();
        upload.setUploadHandler(UploadHandler.toTempFile((metadata, file) -> {
            try (InputStream bytes = Files.newInputStream(file.toPath())) {
                if (taskId == null) {
                    evidence.add(id, code, metadata.fileName(), bytes);
                } else {
                    evidence.addToTask(id, taskId, metadata.fileName(), bytes);
                }
                Messages.done("case.material.added");
                show();
                changed.run();
            } catch (IOException failure) {
                Messages.refused(new UncheckedIOException(failure));
            } catch (RuntimeException refused) {
                Messages.refused(refused);
            } finally {
                upload.clearFileList();
                Files.deleteIfExists(file.toPath());
            }
        }));
        Button choose = new Button(getTranslation("case.material.add"));
        choose.setAriaLabel(getTranslation("case.material.add") + " " + code);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("case.material.drop")));
        upload.setMaxFiles(1);
        return upload;
    }
}
