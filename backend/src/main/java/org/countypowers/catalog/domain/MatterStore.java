package org.countypowers.catalog.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.countypowers.catalog.LegalBasis;
import org.countypowers.catalog.MatterQuery;

/** The catalogue's tables. */
public interface MatterStore {
    record MatterRow(
            String id,
            String name,
            String powerType,
            String sector,
            String departmentCode,
            String currentLevel,
            String targetLevel,
            String receptionLevel,
            String handlingLevel,
            String nameLevel,
            String form,
            String legalBasis,
            String statutoryReservation,
            int statutoryLimit,
            String limitUnit,
            int extensionLimit,
            int promisedWorkingDays,
            String specialProcedure,
            String materials,
            String risk,
            boolean noticeCommitment,
            String itemCode,
            String verification,
            String note,
            String decider,
            String scheme) {}

    record MatterName(String id, String name) {}

    record ProcedureRow(
            String matterId,
            int no,
            String kind,
            String wording,
            boolean suspends,
            String clause,
            int limitAmount,
            String limitUnit,
            String reviewLevel) {}

    void save(MatterRow matter);

    void addBasis(String matterId, LegalBasis basis);

    List<LegalBasis> bases(String matterId);

    void addProcedure(ProcedureRow procedure);

    void clearProcedures(String matterId);

    /** In their order, matter by matter. */
    List<ProcedureRow> procedures(List<String> matterIds);

    Optional<MatterRow> find(String id);

    List<MatterName> names(Collection<String> ids);

    List<MatterRow> search(String text, String afterId, int limit);

    /** The matters asked for, by id. */
    List<MatterRow> select(MatterQuery query, String afterId, int limit);

    int count(MatterQuery query);

    List<String> departmentCodes();

    /** True when the matter rests on no clause that is in force on the day. */
    boolean withoutBasis(String matterId, LocalDate day);

    /** Those of the matters that rest on no clause in force on the day. */
    List<String> withoutBasis(Collection<String> matterIds, LocalDate day);

    /** @return false when there is no such basis, or it was repealed by then already */
    boolean repeal(String matterId, int no, LocalDate on);
}
