package org.countypowers.inspection.persistence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.inspection.Certificate;
import org.countypowers.inspection.Recusal;
import org.countypowers.inspection.domain.InspectionReaders;
import org.countypowers.inspection.domain.InspectorStore.Bar;

@Mapper
interface InspectorMapper {
    void addCertificate(Certificate certificate);

    Certificate lockCertificate(@Param("id") long id);

    void withdraw(@Param("id") long id, @Param("on") LocalDate on, @Param("ground") String ground);

    List<Certificate> certificates(
            @Param("readers") InspectionReaders readers, @Param("beforeId") long beforeId, @Param("limit") int limit);

    List<String> certified(@Param("officers") Collection<String> officerIds, @Param("day") LocalDate day);

    List<Certificate> certificate(@Param("officer") String officerId, @Param("day") LocalDate day);

    void addRecusal(Recusal recusal);

    Recusal lockRecusal(@Param("id") long id);

    void lift(
            @Param("id") long id,
            @Param("name") String name,
            @Param("at") LocalDateTime at,
            @Param("reason") String reason);

    List<Recusal> recusals(
            @Param("readers") InspectionReaders readers, @Param("beforeId") long beforeId, @Param("limit") int limit);

    List<Bar> bars(@Param("officers") Collection<String> officerIds);
}
