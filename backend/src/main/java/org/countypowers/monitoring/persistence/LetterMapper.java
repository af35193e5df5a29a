package org.countypowers.monitoring.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.monitoring.Letter;
import org.countypowers.monitoring.LetterCase;
import org.countypowers.monitoring.domain.LetterStore.Scope;
import org.countypowers.monitoring.persistence.CardMapper.NewId;
import org.countypowers.organisation.Member;

@Mapper
interface LetterMapper {
    void add(@Param("row") Letter row, @Param("key") NewId key);

    void addCases(@Param("letterId") long letterId, @Param("cases") Collection<LetterCase> cases);

    void addReaders(@Param("letterId") long letterId, @Param("readers") Collection<Member> readers);

    List<Letter> page(@Param("scope") Scope scope, @Param("beforeId") long beforeId, @Param("limit") int limit);

    Letter find(@Param("id") long id, @Param("scope") Scope scope);

    Letter lock(@Param("id") long id, @Param("scope") Scope scope);

    List<LetterCase> cases(@Param("letterId") long letterId);

    List<String> readers(@Param("letterId") long letterId);

    void withdraw(
            @Param("id") long id,
            @Param("on") LocalDate on,
            @Param("name") String name,
            @Param("reason") String reason);
}
