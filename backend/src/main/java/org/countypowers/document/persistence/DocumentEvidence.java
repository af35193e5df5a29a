package org.countypowers.document.persistence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import org.countypowers.audit.Evidence;
import org.countypowers.audit.Stream;
import org.countypowers.document.domain.DocumentStore.AttachmentRow;
import org.countypowers.document.domain.DocumentStore.PaperRow;
import org.springframework.stereotype.Component;

/** Attachments and papers as they stand, for an export of the trail; a paper's text is hashed anew. */
@Component
class DocumentEvidence implements Evidence {
    private static final int PAGE = 500;
    private static final int TEXTS = 50;
    private static final String CASE = "CASE:";

    private final DocumentEvidenceMapper mapper;

    DocumentEvidence(DocumentEvidenceMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public File file() {
        return File.DOCUMENTS;
    }

    @Override
    public void write(Collection<Long> caseIds, Lines lines) {
        List<String> streams =
                caseIds == null ? null : caseIds.stream().map(id -> CASE + id).toList();
        each(
                after -> mapper.attachments(streams, after, PAGE),
                AttachmentRow::id,
                row -> lines.document(
                        "attachment " + row.id() + ", " + row.fileName(),
                        stream(row.trailStream()),
                        row.fileName(),
                        row.hash(),
                        Kept.FILE));
        each(after -> mapper.papers(streams, after, TEXTS), PaperRow::id, row -> paper(row, lines));
    }

    private static void paper(PaperRow row, Lines lines) {
        String place = "paper " + row.id() + ", " + row.number();
        Stream stream = stream(row.trailStream());
        lines.document(place, stream, row.number(), hash(row.content()), Kept.TEXT);
        if (!row.pdfHash().isEmpty()) {
            lines.document(place, stream, row.number(), row.pdfHash(), Kept.PRINT);
        }
    }

    private static <T> void each(
            LongFunction<List<T>> page, ToLongFunction<T> id, java.util.function.Consumer<T> line) {
        long after = 0;
        for (List<T> rows = page.apply(after); !rows.isEmpty(); rows = page.apply(after)) {
            rows.forEach(line);
            after = id.applyAsLong(rows.get(rows.size() - 1));
        }
    }

    private static Stream stream(String place) {
        int colon = place.indexOf(':');
        return colon < 0
                ? null
                : new Stream(Stream.Kind.valueOf(place.substring(0, colon)), place.substring(colon + 1));
    }

    private static String hash(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
