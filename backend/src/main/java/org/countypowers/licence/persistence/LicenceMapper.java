package org.countypowers.licence.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.licence.Licence;
import org.countypowers.licence.LicenceLine;
import org.countypowers.licence.LicenceQuery;
import org.countypowers.licence.domain.LicenceStore;
import org.countypowers.licence.domain.LicenceStore.Scope;

@Mapper
interface LicenceMapper {
    /** Holds a new licence's id, which a record cannot be given. */
    final class NewId {
        private long id;

        public long getId() {
            return id;
        }

        public void setId(long id) {
            this.id = id;
        }
    }

    void add(@Param("licence") Licence licence, @Param("key") NewId key);

    List<LicenceLine> page(
            @Param("query") LicenceQuery query,
            @Param("soon") LocalDate soon,
            @Param("scope") Scope scope,
            @Param("beforeId") long beforeId,
            @Param("limit") int limit);

    int count(
            @Param("query") LicenceQuery query,
            @Param("soon") LocalDate soon,
            @Param("scope") Scope scope,
            @Param("beforeId") long beforeId,
            @Param("limit") int limit);

    LicenceLine ofCase(@Param("caseId") long caseId);

    List<Licence> plain(@Param("ids") Collection<Long> ids);

    List<LicenceStore.Fate> fates(@Param("caseIds") Collection<Long> caseIds);

    List<Long> revoked(
            @Param("prefix") String prefix,
            @Param("from") LocalDate from,
            @Param("to") LocalDate to,
            @Param("limit") int limit);

    List<Licence> lock(@Param("ids") Collection<Long> ids);

    void update(Licence licence);

    List<Long> over(@Param("today") LocalDate today, @Param("afterId") long afterId, @Param("limit") int limit);
}
