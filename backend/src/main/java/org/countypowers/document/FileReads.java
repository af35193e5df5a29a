package org.countypowers.document;

import java.io.InputStream;
import java.util.Map;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.organisation.CurrentOfficer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens files in which people may be named: that an officer opened one is in the officer's own stream, so that the history of what
 * it belongs to is not filled with its own people's work.
 */
@Component
public class FileReads {
    private final Attachments attachments;
    private final CurrentOfficer officers;
    private final ApplicationEventPublisher events;

    FileReads(Attachments attachments, CurrentOfficer officers, ApplicationEventPublisher events) {
        this.attachments = attachments;
        this.officers = officers;
        this.events = events;
    }

    /** In a transaction of its own, since whoever reads has none that writes. @param about the number of what it belongs to */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public InputStream open(Attachment file, String about) {
        events.publishEvent(Auditable.of(
                Stream.ofOfficer(officers.require().officerId()),
                "document.read",
                about,
                Map.of("readName", file.fileName())));
        return attachments.open(file);
    }
}
