package org.countypowers.audit.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.audit.domain.SealStore.LeafRow;
import org.countypowers.audit.domain.SealStore.SealRow;
import org.countypowers.audit.domain.TrailStore.MovedHead;
import org.countypowers.audit.domain.TrailStore.StoredEvent;

@Mapper
interface RestoreMapper {
    List<StoredEvent> events(@Param("places") List<StoredEvent> places);

    List<LeafRow> leaves(@Param("places") List<LeafRow> places);

    List<SealRow> seals(@Param("numbers") List<SealRow> numbers);

    List<MovedHead> heads(@Param("streams") List<MovedHead> streams);

    void enter(@Param("places") List<StoredEvent> places);

    Long markBefore(@Param("number") long number);

    void addHeads(@Param("streams") List<MovedHead> streams);

    String recorded(@Param("year") int year);
}
