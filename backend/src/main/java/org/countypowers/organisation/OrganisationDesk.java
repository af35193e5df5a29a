package org.countypowers.organisation;

import java.util.List;
import java.util.NoSuchElementException;
import org.countypowers.organisation.domain.OrganisationStore;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The system administrator's desk: which bodies exist in the own division and below, and their posts. */
@Service
@PreAuthorize("hasAuthority('ORGANISATION_MANAGE')")
@Transactional
public class OrganisationDesk {
    private final OrganisationStore store;
    private final OrganisationSetup setup;
    private final CurrentOfficer officers;

    OrganisationDesk(OrganisationStore store, OrganisationSetup setup, CurrentOfficer officers) {
        this.store = store;
        this.setup = setup;
        this.officers = officers;
    }

    public record Line(String code, String name) {}

    public record PostRow(String id, String name, Role role) {}

    @Transactional(readOnly = true)
    public List<GovernmentBody> bodies(String divisionCode) {
        require(divisionCode);
        return store.bodiesOf(divisionCode, "", 500);
    }

    /** The lines of business that a division may set up a department for. */
    @Transactional(readOnly = true)
    public List<Line> lines() {
        return store.departments().stream()
                .map(department -> new Line(department.code(), department.provinceName()))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<PostRow> posts(String bodyId) {
        requireBody(bodyId);
        return store.postsOf(bodyId).stream()
                .map(post -> new PostRow(post.id(), post.name(), Role.valueOf(post.role())))
                .toList();
    }

    /** Named by the department's pattern for this level; the one that exists, if it does. */
    public GovernmentBody setUpDepartment(String divisionCode, String departmentCode) {
        require(divisionCode);
        return setup.setUpDepartment(divisionCode, departmentCode);
    }

    public GovernmentBody setUpGovernment(String divisionCode) {
        require(divisionCode);
        return setup.setUpGovernment(divisionCode);
    }

    /** @throws OfficerRefused for a province or a town */
    public GovernmentBody setUpApprovalBureau(String divisionCode) {
        require(divisionCode);
        return setup.setUpApprovalBureau(divisionCode);
    }

    /** @throws OfficerRefused without a name */
    public void addPost(String bodyId, String name, Role role) {
        if (name == null || name.isBlank() || name.length() > 60) {
            throw new OfficerRefused("organisation.post.name");
        }
        requireBody(bodyId);
        setup.addPost(bodyId, name.strip(), role);
    }

    private void requireBody(String bodyId) {
        require(store.body(bodyId)
                .orElseThrow(() -> new NoSuchElementException("body " + bodyId))
                .divisionCode());
    }

    private void require(String divisionCode) {
        if (!officers.jurisdiction(Permission.ORGANISATION_MANAGE).covers(divisionCode)) {
            throw new AccessDeniedException(divisionCode + " lies beyond the jurisdiction");
        }
    }
}
