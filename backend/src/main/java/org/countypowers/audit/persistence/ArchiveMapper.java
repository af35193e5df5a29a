package org.countypowers.audit.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.audit.domain.ArchiveStore.ArchiveRow;
import org.countypowers.audit.domain.ArchiveStore.OrderRow;

@Mapper
interface ArchiveMapper {
    ArchiveRow find(@Param("year") int year);

    List<ArchiveRow> page(@Param("before") int before, @Param("limit") int limit);

    void add(ArchiveRow archive);

    OrderRow order(@Param("year") int year);

    List<OrderRow> orders(@Param("limit") int limit);

    void place(OrderRow order);

    void fail(@Param("year") int year, @Param("problem") String problem, @Param("place") String place);

    void done(@Param("year") int year);
}
