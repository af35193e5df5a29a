package org.countypowers.inspection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.countypowers.inspection.domain.InspectorStore.Bar;
import org.countypowers.organisation.Member;
import org.countypowers.supervision.ObjectPool;
import org.countypowers.supervision.WatchedObject;
import org.springframework.stereotype.Component;

/** Who may make a visit: an inspector of its bodies, certified, not recused, and not the approver of what is inspected (SPEC 7). */
@Component
class VisitRules {
    private final Inspectors inspectors;
    private final ObjectPool objects;
    private final InspectionTrail trail;

    VisitRules(Inspectors inspectors, ObjectPool objects, InspectionTrail trail) {
        this.inspectors = inspectors;
        this.objects = objects;
        this.trail = trail;
    }

    List<Member> candidates(Visit visit, List<VisitedObject> visited) {
        Question question = question(visit, visited);
        return question.members().values().stream()
                .filter(member -> question.against(member.officerId()).isEmpty())
                .toList();
    }

    /** @throws InspectionRefused with the reason for the first who may not, which the trail keeps */
    List<Member> checked(Visit visit, List<VisitedObject> visited, Collection<String> officerIds) {
        Question question = question(visit, visited);
        List<Member> chosen = new ArrayList<>();
        for (String officerId : officerIds) {
            Optional<String> against = question.against(officerId);
            if (against.isPresent()) {
                String name = Optional.ofNullable(question.members().get(officerId))
                        .map(Member::name)
                        .orElse("");
                throw trail.refused(name, against.get(), name);
            }
            chosen.add(question.members().get(officerId));
        }
        return chosen;
    }

    /** Why an officer may not make it, translated; '' when nothing is against it. */
    String against(Visit visit, List<VisitedObject> visited, String officerId) {
        return question(visit, visited).against(officerId).orElse("");
    }

    private Question question(Visit visit, List<VisitedObject> visited) {
        Set<String> bodies = visited.stream().map(VisitedObject::bodyId).collect(Collectors.toCollection(TreeSet::new));
        Map<String, Member> members = new LinkedHashMap<>();
        List<Member> posted = inspectors.posted(bodies);
        posted.forEach(member -> members.putIfAbsent(member.officerId(), member));
        List<Long> ids = visited.stream().map(VisitedObject::objectId).toList();
        return new Question(
                visit.licenseeKey(),
                members,
                inspectors.certified(posted),
                inspectors.bars(posted),
                objects.of(bodies, ids).stream().map(WatchedObject::approvedBy).collect(Collectors.toSet()));
    }

    private record Question(
            String licenseeKey,
            Map<String, Member> members,
            Set<String> certified,
            Set<Bar> bars,
            Set<String> approvers) {
        Optional<String> against(String officerId) {
            if (!members.containsKey(officerId)) {
                return Optional.of("inspection.error.noInspector");
            }
            if (!certified.contains(officerId)) {
                return Optional.of("inspection.error.notCertified");
            }
            if (bars.contains(new Bar(officerId, licenseeKey))) {
                return Optional.of("inspection.error.recused");
            }
            return approvers.contains(officerId) ? Optional.of("inspection.error.approver") : Optional.empty();
        }
    }
}
