package org.countypowers.delegation.persistence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.delegation.PowerPair;
import org.countypowers.delegation.domain.PowerStore.ImplementingRow;
import org.countypowers.delegation.domain.PowerStore.NewEntry;
import org.countypowers.delegation.domain.PowerStore.PowerRow;
import org.countypowers.delegation.domain.PowerStore.StatusRow;
import org.countypowers.delegation.domain.Timelines.Held;

@Mapper
interface PowerMapper {
    List<PowerRow> inForce(
            @Param("matterId") String matterId,
            @Param("holders") Collection<String> holders,
            @Param("day") LocalDate day);

    List<PowerRow> asOf(
            @Param("matterId") String matterId,
            @Param("holder") String holder,
            @Param("day") LocalDate day,
            @Param("knownAt") LocalDateTime knownAt);

    PowerRow ended(
            @Param("matterId") String matterId,
            @Param("holders") Collection<String> holders,
            @Param("day") LocalDate day,
            @Param("knownAt") LocalDateTime knownAt);

    List<PowerRow> page(
            @Param("matterId") String matterId,
            @Param("holder") String holder,
            @Param("day") LocalDate day,
            @Param("afterId") long afterId,
            @Param("limit") int limit);

    List<PowerRow> young(
            @Param("prefixes") List<String> prefixes,
            @Param("after") LocalDate after,
            @Param("day") LocalDate day,
            @Param("afterId") long afterId,
            @Param("limit") int limit);

    List<PowerRow> ending(
            @Param("today") LocalDate today,
            @Param("until") LocalDate until,
            @Param("afterId") long afterId,
            @Param("limit") int limit);

    List<PowerRow> versionsOf(@Param("pairs") Collection<PowerPair> pairs);

    List<StatusRow> statusesOf(@Param("pairs") Collection<PowerPair> pairs);

    List<PowerPair> pairs(
            @Param("prefix") String prefix,
            @Param("afterMatter") String afterMatter,
            @Param("afterHolder") String afterHolder,
            @Param("limit") int limit);

    List<Held> timelines(
            @Param("matterIds") Collection<String> matterIds, @Param("holders") Collection<String> holders);

    void anchor(@Param("pairs") List<PowerRow> pairs);

    void add(@Param("entries") List<NewEntry> entries);

    PowerRow lock(@Param("id") long id);

    void change(PowerRow row);

    void keep(@Param("row") PowerRow row, @Param("supersededAt") LocalDateTime supersededAt);

    List<StatusRow> statusesFrom(@Param("id") long id, @Param("from") LocalDate from);

    void supersedeStatus(@Param("row") StatusRow row, @Param("at") LocalDateTime at);

    void addStatus(StatusRow row);

    ImplementingRow implementing(
            @Param("matterId") String matterId, @Param("division") String division, @Param("day") LocalDate day);

    List<ImplementingRow> implementingOf(
            @Param("matterIds") Collection<String> matterIds,
            @Param("division") String division,
            @Param("day") LocalDate day);

    ImplementingRow implementingAsOf(
            @Param("matterId") String matterId,
            @Param("division") String division,
            @Param("day") LocalDate day,
            @Param("knownAt") LocalDateTime knownAt);

    void addImplementing(@Param("row") ImplementingRow row, @Param("at") LocalDateTime at);

    void endImplementing(@Param("row") ImplementingRow row, @Param("on") LocalDate on, @Param("at") LocalDateTime at);

    List<String> holders(@Param("matterIds") Collection<String> matterIds, @Param("day") LocalDate day);
}
