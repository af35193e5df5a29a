package org.countypowers.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.countypowers.audit.Auditable;
import org.countypowers.document.domain.DocumentStore;
import org.countypowers.document.domain.DocumentStore.PaperRow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues papers and opens them. The text is fixed with its number in the transaction of the act; its PDF is made when
 * somebody first opens it and kept from then on (ADR 6). Part of its owner's commands, which check the scope.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Papers {
    private static final long LARGEST_PDF = 20L * 1_048_576;

    private final DocumentStore store;
    private final FileStore files;
    private final PaperTemplates templates;
    private final PaperPrinter printer;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Papers(
            DocumentStore store,
            FileStore files,
            PaperTemplates templates,
            PaperPrinter printer,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.templates = templates;
        this.printer = printer;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the body has issued a paper of the kind under this number: numbers that people choose may be taken. */
    @Transactional(readOnly = true)
    public boolean isIssued(String unitId, PaperKind kind, String number) {
        return store.isIssued(unitId, kind.name(), number);
    }

    /** @return the paper with its number */
    public Paper issue(IssuePaper command) {
        String number = number(command);
        String content = templates.write(command.kind(), number, command.on(), command.fields());
        String hash = hash(content.getBytes(StandardCharsets.UTF_8));
        long id = store.add(new PaperRow(
                null,
                command.owner().kind(),
                command.owner().id(),
                command.owner().place(),
                command.kind().name(),
                command.unitId(),
                number,
                command.on(),
                content,
                hash,
                "",
                LocalDateTime.now(clock)));
        events.publishEvent(Auditable.of(
                command.owner().stream(),
                "paper.issue",
                number,
                Map.of("kind", command.kind().name(), "hash", hash)));
        return new Paper(id, command.kind(), command.unitId(), number, command.on());
    }

    private String number(IssuePaper command) {
        int year = command.on().getYear();
        if (templates.hasOwnNumber(command.kind())) {
            int serial = store.nextSerial(command.unitId(), command.kind().name(), year);
            return templates.number(command.kind(), command.abbreviation(), year, serial);
        }
        int before = store.paperCount(
                command.owner().kind(), command.owner().id(), command.kind().name());
        return before == 0 ? command.ownNumber() : command.ownNumber() + "-" + (before + 1);
    }

    /** The owner's first hundred papers, oldest first. */
    public List<Paper> of(DocumentOwner owner) {
        return after(owner, 0);
    }

    /** The next hundred after a paper. */
    public List<Paper> after(DocumentOwner owner, long paperId) {
        return store.papers(owner.kind(), owner.id(), paperId).stream()
                .map(Papers::paper)
                .toList();
    }

    /**
     * The paper's PDF; made now if nobody opened it before.
     *
     * @throws NoSuchElementException when the owner has no such paper
     * @throws IllegalStateException when the stored text is not the one that was issued
     */
    public byte[] open(DocumentOwner owner, long paperId) {
        PaperRow row = store.lockPaper(owner.kind(), owner.id(), paperId)
                .orElseThrow(() -> new NoSuchElementException("paper " + paperId));
        if (!row.pdfHash().isEmpty()) {
            return kept(row.pdfHash());
        }
        if (!hash(row.content().getBytes(StandardCharsets.UTF_8)).equals(row.contentHash())) {
            throw new IllegalStateException("paper " + row.number() + " is not the text that was issued");
        }
        byte[] pdf = printer.print(row.content());
        String pdfHash = files.keep(new ByteArrayInputStream(pdf), LARGEST_PDF).hash();
        store.printed(row.id(), pdfHash);
        events.publishEvent(
                Auditable.of(owner.stream(), "paper.print", row.number(), Map.of("kind", row.kind(), "hash", pdfHash)));
        return pdf;
    }

    private byte[] kept(String pdfHash) {
        try (InputStream bytes = files.open(pdfHash)) {
            byte[] pdf = bytes.readAllBytes();
            if (!hash(pdf).equals(pdfHash)) {
                throw new IllegalStateException("the kept file " + pdfHash + " was altered");
            }
            return pdf;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Paper paper(PaperRow row) {
        return new Paper(row.id(), PaperKind.valueOf(row.kind()), row.unitId(), row.number(), row.issuedOn());
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
