package org.countypowers.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.organisation.domain.BodyNames;
import org.countypowers.organisation.domain.OrganisationStore;
import org.countypowers.organisation.domain.OrganisationStore.Department;
import org.countypowers.organisation.domain.OrganisationStore.Post;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets up bodies and posts inside a command of {@link OrganisationDesk} or a loader; carries no permission of its own and
 * works only in a running transaction.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class OrganisationSetup {
    private final OrganisationStore store;
    private final BodyDirectory directory;
    private final ApplicationEventPublisher events;

    OrganisationSetup(OrganisationStore store, BodyDirectory directory, ApplicationEventPublisher events) {
        this.store = store;
        this.directory = directory;
        this.events = events;
    }

    /** The body of one department in a division, named by the department's pattern; the one that exists, if it does. */
    public GovernmentBody setUpDepartment(String divisionCode, String departmentCode) {
        Optional<GovernmentBody> existing = directory.holding(divisionCode, departmentCode);
        if (existing.isPresent()) {
            return existing.get();
        }
        Division division = directory.division(divisionCode);
        Department department = store.departments().stream()
                .filter(candidate -> candidate.code().equals(departmentCode))
                .findFirst()
                .orElseThrow();
        GovernmentBody body = bodyOf(division, department);
        // One bureau may hold several lines of business, such as market supervision and medicines.
        Optional<GovernmentBody> sameName = store.bodiesOf(divisionCode, "", 500).stream()
                .filter(candidate -> candidate.name().equals(body.name()))
                .findFirst();
        if (sameName.isEmpty()) {
            add(body);
        }
        GovernmentBody holder = sameName.orElse(body);
        store.holdDepartment(divisionCode, departmentCode, holder.id());
        directory.forget();
        return holder;
    }

    /** The people's government of a division. */
    public GovernmentBody setUpGovernment(String divisionCode) {
        return directory.governmentOf(divisionCode).orElseGet(() -> {
            Division division = directory.division(divisionCode);
            GovernmentBody government = new GovernmentBody(
                    divisionCode + "-GOV",
                    directory.uniqueName(divisionCode) + GovernmentBody.PEOPLES_GOVERNMENT,
                    division.level(),
                    divisionCode,
                    GovernmentBody.Kind.GOVERNMENT,
                    shortName(division) + "府",
                    "",
                    "");
            add(government);
            store.holdDepartment(divisionCode, BodyDirectory.GOVERNMENT, government.id());
            return government;
        });
    }

    /**
     * The 行政审批局 of a city or county; the one that exists, if it does.
     *
     * @throws OfficerRefused for a province or a town
     */
    public GovernmentBody setUpApprovalBureau(String divisionCode) {
        return directory.approvalBureauOf(divisionCode).orElseGet(() -> {
            Division division = directory.division(divisionCode);
            if (division.level() != Level.CITY && division.level() != Level.COUNTY) {
                throw new OfficerRefused("organisation.bureau.level");
            }
            GovernmentBody bureau = add(new GovernmentBody(
                    divisionCode + "-" + BodyDirectory.APPROVAL_BUREAU,
                    directory.uniqueName(divisionCode) + GovernmentBody.ADMINISTRATIVE_APPROVAL_BUREAU,
                    division.level(),
                    divisionCode,
                    GovernmentBody.Kind.APPROVAL_BUREAU,
                    shortName(division) + "审批",
                    "",
                    ""));
            store.holdDepartment(divisionCode, BodyDirectory.APPROVAL_BUREAU, bureau.id());
            return bureau;
        });
    }

    /** A body that is no department, such as an audit office or a reform office. */
    public GovernmentBody add(GovernmentBody body) {
        store.addBody(body);
        directory.forget();
        events.publishEvent(Auditable.of(
                Stream.ofConfiguration("body:" + body.id()),
                "organisation.body.add",
                body.name(),
                Map.of("division", body.divisionCode(), "kind", body.kind())));
        return body;
    }

    /** A post of a role in a body; one per role and number. @return the post's id */
    public String addPost(String bodyId, String name, Role role) {
        List<Post> posts = new ArrayList<>(store.postsOf(bodyId));
        String id = bodyId + "-" + role + "-" + (posts.size() + 1);
        store.addPost(new Post(id, bodyId, name, role.name()));
        events.publishEvent(Auditable.of(
                Stream.ofConfiguration("body:" + bodyId),
                "organisation.post.add",
                name,
                Map.of("role", role, "post", id)));
        return id;
    }

    private GovernmentBody bodyOf(Division division, Department department) {
        String pattern =
                switch (division.level()) {
                    case PROVINCE -> department.provinceName();
                    case CITY -> department.cityPattern();
                    case COUNTY -> department.countyPattern();
                    case TOWN -> throw new IllegalArgumentException("a town has no departments");
                };
        String parent = division.level() == Level.COUNTY
                ? directory.division(division.parentCode()).name()
                : "";
        boolean branch = BodyNames.isBranch(pattern);
        String divisionName = division.level() == Level.PROVINCE && pattern.startsWith("省")
                ? division.name().replace("省", "") + "省"
                : directory.uniqueName(division.code());
        return new GovernmentBody(
                division.code() + "-" + department.code(),
                BodyNames.of(pattern, divisionName, parent),
                division.level(),
                division.code(),
                branch ? GovernmentBody.Kind.BRANCH : GovernmentBody.Kind.DEPARTMENT,
                shortName(division) + department.abbreviation(),
                "",
                "");
    }

    private String shortName(Division division) {
        return BodyNames.shortName(division, directory.uniqueName(division.code()));
    }
}
