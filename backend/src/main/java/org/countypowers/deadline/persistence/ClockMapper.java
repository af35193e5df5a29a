package org.countypowers.deadline.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.deadline.domain.ClockStore.CalendarRow;
import org.countypowers.deadline.domain.ClockStore.ClockRow;
import org.countypowers.deadline.domain.ClockStore.SuspensionRow;

@Mapper
interface ClockMapper {
    /** Carries the generated key. */
    class NewId {
        private Long id;

        public Long getId() {
            return id;
        }

        public void setId(Long id) {
            this.id = id;
        }
    }

    void add(@Param("clock") ClockRow clock, @Param("key") NewId key);

    void update(ClockRow clock);

    int stop(@Param("caseId") long caseId, @Param("kind") String kind, @Param("on") LocalDate on);

    ClockRow lock(@Param("id") long id);

    ClockRow find(@Param("id") long id);

    List<ClockRow> ofCase(@Param("caseId") long caseId);

    List<ClockRow> strained(@Param("caseIds") Collection<Long> caseIds);

    List<ClockRow> running(@Param("caseIds") Collection<Long> caseIds);

    List<SuspensionRow> suspensions(@Param("clockIds") Collection<Long> clockIds);

    void hand(
            @Param("clockIds") Collection<Long> clockIds,
            @Param("holderBody") String holderBody,
            @Param("divisionCode") String divisionCode);

    void addSuspension(SuspensionRow suspension);

    void endSuspension(@Param("id") long id, @Param("toOn") LocalDate toOn);

    List<Long> overdue(@Param("day") LocalDate day, @Param("afterId") long afterId, @Param("limit") int limit);

    List<Long> watched(@Param("day") LocalDate day, @Param("afterId") long afterId, @Param("limit") int limit);

    void watch(@Param("id") long id, @Param("on") LocalDate on);

    List<Long> counting(
            @Param("first") LocalDate first,
            @Param("last") LocalDate last,
            @Param("afterId") long afterId,
            @Param("limit") int limit);

    void saveDay(CalendarRow day);

    void markYear(@Param("year") int year, @Param("complete") boolean complete);

    Set<Integer> completeYears();

    List<CalendarRow> days();
}
