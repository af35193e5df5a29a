package org.countypowers.studio;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.countypowers.catalog.Matter;
import org.countypowers.catalog.Matters;
import org.countypowers.delegation.RegisterOfPowers;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.Division;
import org.countypowers.organisation.Level;
import org.countypowers.organisation.Role;
import org.countypowers.organisation.Staffing;
import org.springframework.stereotype.Component;

/** Whether somebody holds the post that a task asks for, in every place that uses the procedure. */
@Component
class StaffedPosts {
    private static final int NAMES = 8;
    private static final Set<String> OF_GOVERNMENTS =
            Set.of("office", "countyOffice", "legalityBody", "officeBody", "proposingBody");
    private static final Set<String> OF_CITIES = Set.of("cityBody", "supervisingBody", "proposingBody");

    private final Matters matters;
    private final RegisterOfPowers register;
    private final Bodies bodies;
    private final Staffing staffing;

    StaffedPosts(Matters matters, RegisterOfPowers register, Bodies bodies, Staffing staffing) {
        this.matters = matters;
        this.register = register;
        this.bodies = bodies;
        this.staffing = staffing;
    }

    /**
     * Four statements at most, besides the matters'.
     *
     * @param matterIds that the procedure is for; empty for all
     * @param unit the fact that holds the body
     * @return names of bodies where nobody holds the post, at most eight
     */
    List<String> unmanned(Collection<String> matterIds, String unit, String post, LocalDate day) {
        Role role = role(post);
        if (role == null) {
            return List.of();
        }
        List<String> holders = register.holders(matterIds, day);
        if (OF_GOVERNMENTS.contains(unit)) {
            return staffing.unmanned(places(holders, unit), List.of(), role, NAMES);
        }
        boolean approval = unit.equals("approvingBody");
        Set<String> departments = new TreeSet<>();
        Set<String> byGovernment = new TreeSet<>();
        if (matterIds.isEmpty()) {
            departments.addAll(matters.departmentCodes());
        }
        for (String id : matterIds) {
            Matter matter = matters.matter(id);
            (approval && matter.decider() == Matter.DeciderKind.GOVERNMENT ? byGovernment : departments)
                    .add(matter.departmentCode());
        }
        Set<String> places = places(holders, unit);
        Set<String> unmanned = new LinkedHashSet<>();
        if (!departments.isEmpty()) {
            unmanned.addAll(staffing.unmanned(places, departments, role, NAMES));
        }
        if (!byGovernment.isEmpty()) {
            unmanned.addAll(staffing.unmanned(places, List.of(), role, NAMES));
        }
        return unmanned.stream().limit(NAMES).toList();
    }

    /** The county where the power lies; for a city's part of a procedure the city above it. */
    private Set<String> places(List<String> holders, String unit) {
        return holders.stream()
                .map(bodies::division)
                .map(holder -> OF_CITIES.contains(unit) ? above(holder) : holder)
                .filter(division -> division.level() != Level.TOWN)
                .map(Division::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Division above(Division division) {
        Division county = division.level() == Level.TOWN ? bodies.division(division.parentCode()) : division;
        return county.level() == Level.COUNTY ? bodies.division(county.parentCode()) : county;
    }

    private static Role role(String post) {
        for (Role role : Role.values()) {
            if (role.name().equals(post)) {
                return role;
            }
        }
        return null;
    }
}
