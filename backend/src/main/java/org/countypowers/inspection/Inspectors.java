package org.countypowers.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.countypowers.inspection.domain.InspectorStore;
import org.countypowers.inspection.domain.InspectorStore.Bar;
import org.countypowers.organisation.Member;
import org.countypowers.organisation.Role;
import org.countypowers.organisation.Staffing;
import org.springframework.stereotype.Component;

/** Who can inspect today: holds the post, has a valid certificate, and is not recused. */
@Component
class Inspectors {
    private final Staffing staffing;
    private final InspectorStore store;
    private final Clock clock;

    Inspectors(Staffing staffing, InspectorStore store, Clock clock) {
        this.staffing = staffing;
        this.store = store;
        this.clock = clock;
    }

    /** Everybody with the post, certified or not; once for each of the bodies. */
    List<Member> posted(Collection<String> bodyIds) {
        return staffing.members(bodyIds, Role.INSPECTOR);
    }

    /** Of the posted ones those with a valid certificate. */
    List<Member> certified(Collection<String> bodyIds) {
        List<Member> posted = posted(bodyIds);
        Set<String> valid = certified(posted);
        return posted.stream()
                .filter(member -> valid.contains(member.officerId()))
                .toList();
    }

    Set<String> certified(List<Member> members) {
        List<String> ids = ids(members);
        return ids.isEmpty() ? Set.of() : new HashSet<>(store.certified(ids, LocalDate.now(clock)));
    }

    Set<Bar> bars(List<Member> members) {
        List<String> ids = ids(members);
        return ids.isEmpty() ? Set.of() : store.bars(ids).stream().collect(Collectors.toSet());
    }

    private static List<String> ids(List<Member> members) {
        return members.stream().map(Member::officerId).distinct().toList();
    }
}
