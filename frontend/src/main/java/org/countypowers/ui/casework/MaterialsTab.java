package org.countypowers.ui.casework;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.countypowers.casework.CaseMaterials;
import org.countypowers.casework.CaseView;
import org.countypowers.catalog.Matters;
import org.countypowers.document.Attachment;
import org.countypowers.document.DocumentRefused;
import org.countypowers.ui.shell.Messages;
import org.countypowers.ui.shell.OneFile;

/** The matter's materials, each with its files; an officer of an acting body adds files while the case is open. */
class MaterialsTab extends Div {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final double KILOBYTE = 1024;
    private static final long MEGABYTE = 1_048_576;

    private final CaseMaterials materials;
    private final long caseId;
    private final boolean mayAdd;
    private final Runnable changed;

    MaterialsTab(CaseView view, CaseMaterials materials, Matters matters, boolean mayWork, Runnable changed) {
        this.materials = materials;
        this.caseId = view.summary().id();
        this.mayAdd = mayWork && !view.readOnly() && view.summary().status().open();
        this.changed = changed;
        addClassName("materials");
        List<Attachment> files = materials.attachments(caseId);
        if (mayAdd) {
            add(new Paragraph(getTranslation("case.material.help")));
        }
        List<String> names = matters.matter(view.summary().matterId()).materials();
        for (int no = 1; no <= names.size(); no++) {
            boolean present = view.materialsPresent().contains(no) || has(files, no);
            add(material(no, no + ". " + names.get(no - 1), present, files));
        }
        add(material(0, getTranslation("case.material.other"), null, files));
    }

    private Div material(int no, String name, Boolean present, List<Attachment> files) {
        H3 heading = new H3(name);
        Div line = new Div(heading);
        line.addClassName("line");
        if (present != null) {
            Span state = new Span(getTranslation(present ? "case.material.present" : "case.material.missing"));
            state.addClassNames("tag", present ? "tag-calm" : "tag-soon");
            line.add(state);
        }
        Div whole = new Div(line);
        whole.addClassName("material");
        files.stream().filter(file -> file.material() == no).forEach(file -> whole.add(file(file)));
        if (mayAdd) {
            whole.add(upload(no, name));
        }
        return whole;
    }

    private Div file(Attachment file) {
        DownloadHandler download = DownloadHandler.fromInputStream(event -> new DownloadResponse(
                materials.open(caseId, file.id()), file.fileName(), file.mediaType(), file.size()));
        Anchor link = new Anchor(download, file.fileName());
        Span details = new Span(getTranslation(
                "case.material.size",
                size(file.size()),
                file.addedBy(),
                file.addedAt().format(TIME)));
        details.addClassName("quiet");
        Div line = new Div(link, details);
        line.addClassName("line");
        return line;
    }

    private Upload upload(int no, String name) {
        Upload upload = new Upload();
        long largest = materials.maxBytes();
        upload.setUploadHandler(new OneFile<>(
                largest,
                (fileName, bytes) -> {
                    materials.add(caseId, no, fileName, bytes);
                    return fileName;
                },
                fileName -> {
                    Messages.done("case.material.added");
                    changed.run();
                },
                upload::clearFileList));
        upload.setMaxFileSize((int) Math.min(largest, Integer.MAX_VALUE));
        DocumentRefused tooLarge = new DocumentRefused("document.error.tooLarge", largest / MEGABYTE);
        upload.addFileRejectedListener(rejected -> Messages.refused(tooLarge));
        Button choose = new Button(getTranslation("case.material.add"));
        choose.setAriaLabel(getTranslation("case.material.add") + " " + name);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("case.material.drop")));
        upload.setMaxFiles(1);
        UploadI18N words = new UploadI18N();
        words.setError(new UploadI18N.Error()
                .setFileIsTooBig(getTranslation("document.error.tooLarge", largest / MEGABYTE))
                .setTooManyFiles(getTranslation("case.material.failed")));
        words.setUploading(new UploadI18N.Uploading()
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(getTranslation("case.material.failed"))
                        .setUnexpectedServerError(getTranslation("case.material.failed"))
                        .setForbidden(getTranslation("error.forbidden"))));
        upload.setI18n(words);
        return upload;
    }

    private static boolean has(List<Attachment> files, int no) {
        return files.stream().anyMatch(file -> file.material() == no);
    }

    private static String size(long bytes) {
        return bytes < KILOBYTE * KILOBYTE
                ? Math.max(1, Math.round(bytes / KILOBYTE)) + " KB"
                : String.format(java.util.Locale.ROOT, "%.1f MB", bytes / KILOBYTE / KILOBYTE);
    }
}
