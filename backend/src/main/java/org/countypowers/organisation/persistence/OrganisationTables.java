package org.countypowers.organisation.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.countypowers.organisation.Division;
import org.countypowers.organisation.GovernmentBody;
import org.countypowers.organisation.Member;
import org.countypowers.organisation.domain.OrganisationStore;
import org.springframework.stereotype.Repository;

@Repository
class OrganisationTables implements OrganisationStore {
    private final OrganisationMapper mapper;

    OrganisationTables(OrganisationMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void saveDivision(DivisionRow division) {
        mapper.saveDivision(division);
    }

    @Override
    public void saveDepartment(Department department) {
        mapper.saveDepartment(department);
    }

    @Override
    public List<Division> divisions() {
        return mapper.divisions();
    }

    @Override
    public List<Department> departments() {
        return mapper.departments();
    }

    @Override
    public Optional<GovernmentBody> body(String id) {
        return Optional.ofNullable(mapper.body(id));
    }

    @Override
    public void addBody(GovernmentBody body) {
        mapper.addBody(body);
    }

    @Override
    public void holdDepartment(String divisionCode, String departmentCode, String bodyId) {
        mapper.holdDepartment(divisionCode, departmentCode, bodyId);
    }

    @Override
    public Optional<String> bodyHolding(String divisionCode, String departmentCode) {
        return Optional.ofNullable(mapper.bodyHolding(divisionCode, departmentCode));
    }

    @Override
    public List<GovernmentBody> bodiesOf(String divisionCode, String afterId, int limit) {
        return mapper.bodiesOf(divisionCode, afterId, limit);
    }

    @Override
    public void addPost(Post post) {
        mapper.addPost(post);
    }

    @Override
    public List<Post> postsOf(String bodyId) {
        return mapper.postsOf(bodyId);
    }

    @Override
    public Optional<Post> post(String id) {
        return Optional.ofNullable(mapper.post(id));
    }

    @Override
    public List<String> officersOf(String bodyId, String role, LocalDate day) {
        return mapper.officersOf(bodyId, role, day);
    }

    @Override
    public List<String> namesOf(String bodyId, String role, LocalDate day, int limit) {
        return mapper.namesOf(bodyId, role, day, limit);
    }

    @Override
    public List<String> unmanned(
            Collection<String> divisionCodes,
            Collection<String> departmentCodes,
            String role,
            LocalDate day,
            int limit) {
        return mapper.unmanned(divisionCodes, departmentCodes, role, day, limit);
    }

    @Override
    public Optional<String> bodyAbove(String bodyId, String divisionCode) {
        return Optional.ofNullable(mapper.bodyAbove(bodyId, divisionCode));
    }

    @Override
    public List<Member> membersOf(Collection<String> bodyIds, String role, LocalDate day) {
        return mapper.membersOf(bodyIds, role, day);
    }
}
