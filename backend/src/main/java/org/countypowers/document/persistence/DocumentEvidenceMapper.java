package org.countypowers.document.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.document.domain.DocumentStore.AttachmentRow;
import org.countypowers.document.domain.DocumentStore.PaperRow;

@Mapper
interface DocumentEvidenceMapper {
    List<AttachmentRow> attachments(
            @Param("streams") List<String> streams, @Param("after") long after, @Param("limit") int limit);

    List<PaperRow> papers(
            @Param("streams") List<String> streams, @Param("after") long after, @Param("limit") int limit);
}
