package org.countypowers.organisation.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.countypowers.organisation.Division;
import org.countypowers.organisation.GovernmentBody;
import org.countypowers.organisation.Member;

/** Divisions, departments, bodies and posts. */
public interface OrganisationStore {
    record DivisionRow(
            String code,
            String name,
            String parentCode,
            String level,
            String kind,
            boolean underdeveloped,
            String countyClass) {}

    record Department(String code, String provinceName, String cityPattern, String countyPattern, String abbreviation) {
        public boolean sameNames(Department other) {
            return isNamed(other.provinceName, other.cityPattern, other.countyPattern);
        }

        public boolean isNamed(String province, String city, String county) {
            return provinceName.equals(province) && cityPattern.equals(city) && countyPattern.equals(county);
        }
    }

    record Post(String id, String bodyId, String name, String role) {}

    void saveDivision(DivisionRow division);

    void saveDepartment(Department department);

    List<Division> divisions();

    List<Department> departments();

    Optional<GovernmentBody> body(String id);

    void addBody(GovernmentBody body);

    void holdDepartment(String divisionCode, String departmentCode, String bodyId);

    Optional<String> bodyHolding(String divisionCode, String departmentCode);

    /** The body of a division that holds the first of this body's departments that anybody holds there. */
    Optional<String> bodyAbove(String bodyId, String divisionCode);

    /** Bodies of a division after an id. */
    List<GovernmentBody> bodiesOf(String divisionCode, String afterId, int limit);

    void addPost(Post post);

    List<Post> postsOf(String bodyId);

    Optional<Post> post(String id);

    /** Active officers who hold a post of this role in the body on the day. */
    List<String> officersOf(String bodyId, String role, LocalDate day);

    /** @param departmentCodes empty for the governments of the divisions */
    List<String> unmanned(
            Collection<String> divisionCodes,
            Collection<String> departmentCodes,
            String role,
            LocalDate day,
            int limit);

    List<String> namesOf(String bodyId, String role, LocalDate day, int limit);

    /**
     * Active officers who hold a post of this role in one of the bodies on the day, in the order of their ids.
     *
     * @param role null for any
     */
    List<Member> membersOf(Collection<String> bodyIds, String role, LocalDate day);
}
