package org.countypowers.organisation.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.organisation.Division;
import org.countypowers.organisation.GovernmentBody;
import org.countypowers.organisation.Member;
import org.countypowers.organisation.domain.OrganisationStore.Department;
import org.countypowers.organisation.domain.OrganisationStore.DivisionRow;
import org.countypowers.organisation.domain.OrganisationStore.Post;

@Mapper
interface OrganisationMapper {
    void saveDivision(DivisionRow division);

    void saveDepartment(Department department);

    List<Division> divisions();

    List<Department> departments();

    GovernmentBody body(@Param("id") String id);

    void addBody(GovernmentBody body);

    void holdDepartment(
            @Param("divisionCode") String divisionCode,
            @Param("departmentCode") String departmentCode,
            @Param("bodyId") String bodyId);

    String bodyHolding(@Param("divisionCode") String divisionCode, @Param("departmentCode") String departmentCode);

    String bodyAbove(@Param("bodyId") String bodyId, @Param("divisionCode") String divisionCode);

    List<GovernmentBody> bodiesOf(
            @Param("divisionCode") String divisionCode, @Param("afterId") String afterId, @Param("limit") int limit);

    void addPost(Post post);

    List<Post> postsOf(@Param("bodyId") String bodyId);

    Post post(@Param("id") String id);

    List<String> officersOf(@Param("bodyId") String bodyId, @Param("role") String role, @Param("day") LocalDate day);

    List<String> namesOf(
            @Param("bodyId") String bodyId,
            @Param("role") String role,
            @Param("day") LocalDate day,
            @Param("limit") int limit);

    List<String> unmanned(
            @Param("divisions") Collection<String> divisionCodes,
            @Param("departments") Collection<String> departmentCodes,
            @Param("role") String role,
            @Param("day") LocalDate day,
            @Param("limit") int limit);

    List<Member> membersOf(
            @Param("bodies") Collection<String> bodyIds, @Param("role") String role, @Param("day") LocalDate day);
}
