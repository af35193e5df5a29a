package org.countypowers.document.persistence;

import java.util.List;
import java.util.Optional;
import org.countypowers.document.domain.DocumentStore;
import org.springframework.stereotype.Repository;

@Repository
class DocumentTables implements DocumentStore {
    private final DocumentMapper mapper;

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
        mapper.raiseSerial(unitId, word, year);
        return mapper.serial(unitId, word, year);
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
}
