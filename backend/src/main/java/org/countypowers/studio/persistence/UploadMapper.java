package org.countypowers.studio.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.studio.domain.StudioStore.FileRow;
import org.countypowers.studio.domain.UploadStore.Upload;

@Mapper
interface UploadMapper {
    Upload of(@Param("processKey") String processKey);

    void add(Upload upload);

    void again(Upload upload);

    void addFormer(
            @Param("processKey") String processKey, @Param("name") String name, @Param("content") String content);

    List<FileRow> former(@Param("processKey") String processKey);

    void forget(@Param("processKey") String processKey);
}
