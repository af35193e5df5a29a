package org.countypowers.studio.persistence;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.studio.domain.MigrationState;
import org.countypowers.studio.domain.MigrationStore.CaseRow;
import org.countypowers.studio.domain.MigrationStore.CaseState;
import org.countypowers.studio.domain.MigrationStore.MigrationRow;

@Mapper
interface MigrationMapper {
    /** Carries the generated key. */
    final class NewId {
        private Long id;

        public Long getId() {
            return id;
        }

        public void setId(Long id) {
            this.id = id;
        }
    }

    record Tally(CaseState state, int cases) {}

    void add(@Param("row") MigrationRow row, @Param("key") NewId key);

    MigrationRow find(@Param("id") long id);

    MigrationRow lock(@Param("id") long id);

    List<MigrationRow> page(
            @Param("processKey") String processKey, @Param("beforeId") long beforeId, @Param("limit") int limit);

    void setState(@Param("id") long id, @Param("state") MigrationState state);

    void approve(@Param("id") long id, @Param("by") String by, @Param("at") LocalDateTime at);

    List<Long> atWork();

    void choose(@Param("rows") List<CaseRow> rows);

    List<CaseRow> cases(
            @Param("id") long id,
            @Param("state") CaseState state,
            @Param("afterSubject") String afterSubject,
            @Param("limit") int limit);

    List<CaseRow> waiting(@Param("id") long id, @Param("state") CaseState state, @Param("limit") int limit);

    void setCase(CaseRow row);

    List<Tally> tally(@Param("id") long id);
}
