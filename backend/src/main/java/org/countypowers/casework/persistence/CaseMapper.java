package org.countypowers.casework.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.casework.domain.CaseStore.CaseRow;
import org.countypowers.casework.domain.CaseStore.DoneRow;
import org.countypowers.casework.domain.CaseStore.ListedRow;
import org.countypowers.casework.domain.CaseStore.OpinionRow;

@Mapper
interface CaseMapper {
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

    void raiseSerial(@Param("prefix") String prefix);

    int serial(@Param("prefix") String prefix);

    void add(@Param("row") CaseRow row, @Param("key") NewId key);

    void update(CaseRow row);

    CaseRow lock(@Param("id") long id);

    List<CaseRow> after(@Param("id") long id, @Param("limit") int limit);

    List<CaseRow> among(@Param("ids") Collection<Long> ids);

    CaseRow find(@Param("id") long id);

    CaseRow byRequest(@Param("requestId") String requestId);

    CaseRow numbered(@Param("number") String number);

    List<CaseRow> allNumbered(@Param("numbers") Collection<String> numbers);

    void allow(@Param("unitIds") List<String> unitIds, @Param("caseId") long caseId, @Param("access") String access);

    void disallowAll(@Param("caseId") long caseId);

    String access(
            @Param("caseId") long caseId,
            @Param("unitIds") List<String> unitIds,
            @Param("prefix") String prefix,
            @Param("officerId") String officerId,
            @Param("today") LocalDate today);

    List<CaseRow> search(
            @Param("number") String number,
            @Param("nameBeginning") String nameBeginning,
            @Param("lookup") String lookup,
            @Param("unitIds") List<String> unitIds,
            @Param("prefix") String prefix,
            @Param("beforeId") long beforeId,
            @Param("limit") int limit);

    void addOpinion(OpinionRow opinion);

    List<OpinionRow> opinions(@Param("caseId") long caseId);

    OpinionRow lastOpinion(@Param("caseId") long caseId, @Param("step") String step);

    List<DoneRow> doneBy(
            @Param("officerId") String officerId, @Param("beforeKey") long beforeKey, @Param("limit") int limit);

    List<ListedRow> registeredBy(
            @Param("officerId") String officerId, @Param("beforeKey") long beforeKey, @Param("limit") int limit);

    int countDone(@Param("officerId") String officerId, @Param("cap") int cap);

    int countRegistered(@Param("officerId") String officerId, @Param("cap") int cap);

    OpinionRow opinionAt(@Param("taskId") String taskId);
}
