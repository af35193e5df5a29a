package org.countypowers.ui.shell;

import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.Objects;
import org.countypowers.document.DocumentRefused;

/**
 * Takes one file of bounded size and hands its bytes on as they arrive, to whoever bounds what is read; nothing lies on the
 * server's disk meanwhile. What the page shows afterwards comes with the answer to the browser.
 */
public final class OneFile<T> implements UploadHandler {
    /** What a form needs around a file. */
    static final int FORM = 65_536;

    private static final int MEGABYTE = 1_048_576;

    private final long maxBytes;
    private final Receiver<T> receiver;
    private final SerializableConsumer<T> then;
    private final Runnable always;

    /** Receives a file outside of the page's lock. */
    @FunctionalInterface
    public interface Receiver<T> extends Serializable {
        /** @throws RuntimeException that {@link Messages} says */
        T receive(String fileName, InputStream bytes) throws IOException;
    }

    /**
     * @param then shows what the receiver gave back
     * @param always clears the page's list of files
     */
    public OneFile(long maxBytes, Receiver<T> receiver, SerializableConsumer<T> then, Runnable always) {
        this.maxBytes = maxBytes;
        this.receiver = receiver;
        this.then = then;
        this.always = always;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        Runnable answer;
        try {
            T received = receive(event);
            answer = () -> then.accept(received);
        } catch (RuntimeException refused) {
            answer = () -> Messages.refused(refused);
        }
        Runnable shown = answer;
        event.getUI().access(() -> {
            try {
                shown.run();
            } catch (RuntimeException refused) {
                Messages.refused(refused);
            } finally {
                always.run();
            }
        });
    }

    private T receive(UploadEvent event) throws IOException {
        if (event.getFileSize() > maxBytes) {
            throw new DocumentRefused("document.error.tooLarge", maxBytes / MEGABYTE);
        }
        try (InputStream bytes = event.getInputStream()) {
            return receiver.receive(Objects.requireNonNullElse(event.getFileName(), ""), bytes);
        }
    }

    @Override
    public long getRequestSizeMax() {
        return maxBytes + FORM;
    }

    @Override
    public long getFileSizeMax() {
        return maxBytes;
    }

    @Override
    public long getFileCountMax() {
        return 1;
    }
}
