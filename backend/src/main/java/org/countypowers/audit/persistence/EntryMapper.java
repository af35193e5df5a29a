package org.countypowers.audit.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.audit.domain.EntryStore.Entry;
import org.countypowers.audit.domain.EntryStore.FoundEvent;
import org.countypowers.audit.domain.EntryStore.Place;
import org.countypowers.audit.domain.EntryStore.Question;

@Mapper
interface EntryMapper {
    void add(@Param("entries") List<Entry> entries);

    int beginning(@Param("subject") String subject, @Param("most") int most);

    Place reach(@Param("q") Question question, @Param("before") Place before, @Param("entries") int entries);

    List<FoundEvent> find(
            @Param("q") Question question,
            @Param("before") Place before,
            @Param("last") Place last,
            @Param("limit") int limit);
}
