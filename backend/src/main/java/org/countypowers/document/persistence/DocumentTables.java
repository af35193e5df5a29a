package org.countypowers.document.persistence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countypowers.audit.PerTransaction;
import org.countypowers.document.domain.DocumentStore;
import org.springframework.stereotype.Repository;

@Repository
class DocumentTables implements DocumentStore {
    private final DocumentMapper mapper;
    /** Serials that a transaction has locked: it counts on by itself and writes the last one. */
    private final PerTransaction<Map<Word, Counted>> serials = new PerTransaction<>(HashMap::new, this::write, 15);

    DocumentTables(DocumentMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void add(AttachmentRow row) {
        mapper.addAttachment(row);
    }

    @Override
    public List<AttachmentRow> attachments(String ownerKind, String ownerId) {
        return mapper.attachments(ownerKind, ownerId);
    }

    @Override
    public Optional<AttachmentRow> attachment(String ownerKind, String ownerId, long id) {
        return Optional.ofNullable(mapper.attachment(ownerKind, ownerId, id));
    }

    @Override
    public int nextSerial(String unitId, String word, int year) {
        Map<Word, Counted> counted = serials.current();
        Word key = new Word(unitId, word, year);
        Counted before = counted.get(key);
        if (before == null) {
            mapper.raiseSerial(unitId, word, year);
            int first = mapper.serial(unitId, word, year);
            counted.put(key, new Counted(first, first));
            return first;
        }
        counted.put(key, new Counted(before.stored(), before.last() + 1));
        return before.last() + 1;
    }

    private record Word(String unitId, String word, int year) {}

    private record Counted(int stored, int last) {}

    private void write(Map<Word, Counted> counted) {
        counted.forEach((word, serial) -> {
            if (serial.last() > serial.stored()) {
                mapper.setSerial(word.unitId(), word.word(), word.year(), serial.last());
            }
        });
    }

    @Override
    public long add(PaperRow row) {
        DocumentMapper.NewId key = new DocumentMapper.NewId();
        mapper.addPaper(row, key);
        return key.getId();
    }

    @Override
    public int paperCount(String ownerKind, String ownerId, String kind) {
        return mapper.paperCount(ownerKind, ownerId, kind);
    }

    @Override
    public List<PaperRow> papers(String ownerKind, String ownerId, long afterId) {
        return mapper.papers(ownerKind, ownerId, afterId);
    }

    @Override
    public Optional<PaperRow> lockPaper(String ownerKind, String ownerId, long id) {
        return Optional.ofNullable(mapper.lockPaper(ownerKind, ownerId, id));
    }

    @Override
    public void printed(long id, String pdfHash) {
        mapper.printed(id, pdfHash);
    }

    @Override
    public boolean isIssued(String unitId, String kind, String number) {
        return mapper.issued(unitId, kind, number) > 0;
    }
}
