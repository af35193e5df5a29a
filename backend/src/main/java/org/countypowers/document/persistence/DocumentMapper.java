package org.countypowers.document.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.document.domain.DocumentStore.AttachmentRow;
import org.countypowers.document.domain.DocumentStore.PaperRow;

@Mapper
interface DocumentMapper {
    /** Carries the generated key. */
    class NewId {
        private Long id;

        public Long getId() {
            return id;
        }

        public void setId(Long id) {
            this.id = id;
        }
    }

    void addAttachment(AttachmentRow row);

    List<AttachmentRow> attachments(@Param("ownerKind") String ownerKind, @Param("ownerId") String ownerId);

    AttachmentRow attachment(
            @Param("ownerKind") String ownerKind, @Param("ownerId") String ownerId, @Param("id") long id);

    void raiseSerial(@Param("unitId") String unitId, @Param("word") String word, @Param("year") int year);

    void setSerial(
            @Param("unitId") String unitId,
            @Param("word") String word,
            @Param("year") int year,
            @Param("last") int last);

    int serial(@Param("unitId") String unitId, @Param("word") String word, @Param("year") int year);

    void addPaper(@Param("row") PaperRow row, @Param("key") NewId key);

    int paperCount(@Param("ownerKind") String ownerKind, @Param("ownerId") String ownerId, @Param("kind") String kind);

    List<PaperRow> papers(
            @Param("ownerKind") String ownerKind, @Param("ownerId") String ownerId, @Param("afterId") long afterId);

    PaperRow lockPaper(@Param("ownerKind") String ownerKind, @Param("ownerId") String ownerId, @Param("id") long id);

    void printed(@Param("id") long id, @Param("pdfHash") String pdfHash);

    int issued(@Param("unitId") String unitId, @Param("kind") String kind, @Param("number") String number);
}
