package org.countypowers.ui.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import org.countypowers.document.DocumentRefused;

/** Takes one file more, chosen or dropped. */
public class AddFile extends Upload {
    private static final long MEGABYTE = 1_048_576;

    /** Keeps a file, outside of the page's lock. */
    @FunctionalInterface
    public interface Keeper extends Serializable {
        void keep(String fileName, InputStream bytes) throws IOException;
    }

    /** @param to what it is added to, for whoever does not see the page */
    public AddFile(String to, long largest, Keeper keeper, Runnable changed) {
        setUploadHandler(new OneFile<>(
                largest,
                (fileName, bytes) -> {
                    keeper.keep(fileName, bytes);
                    return fileName;
                },
                fileName -> {
                    Messages.done("case.material.added");
                    changed.run();
                },
                this::clearFileList));
        setMaxFileSize((int) Math.min(largest, Integer.MAX_VALUE));
        DocumentRefused tooLarge = new DocumentRefused("document.error.tooLarge", largest / MEGABYTE);
        addFileRejectedListener(rejected -> Messages.refused(tooLarge));
        Button choose = new Button(getTranslation("case.material.add"));
        choose.setAriaLabel(getTranslation("case.material.add") + " " + to);
        setUploadButton(choose);
        setDropLabel(new Span(getTranslation("case.material.drop")));
        setMaxFiles(1);
        setI18n(words(largest));
    }

    private UploadI18N words(long largest) {
        UploadI18N words = new UploadI18N();
        words.setError(new UploadI18N.Error()
                .setFileIsTooBig(getTranslation("document.error.tooLarge", largest / MEGABYTE))
                .setTooManyFiles(getTranslation("case.material.failed")));
        words.setUploading(new UploadI18N.Uploading()
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(getTranslation("case.material.failed"))
                        .setUnexpectedServerError(getTranslation("case.material.failed"))
                        .setForbidden(getTranslation("error.forbidden"))));
        return words;
    }
}
