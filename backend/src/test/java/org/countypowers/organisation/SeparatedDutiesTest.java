package org.countypowers.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who can change what the office does cannot touch the trail, and the other way round (SPEC 7, 三员分立). */
class SeparatedDutiesTest {
    private static final Set<Permission> TRAIL = EnumSet.of(Permission.TRAIL_READ, Permission.TRAIL_KEEP);
    /** What the audit itself finds and asks; nothing of what the office does is changed by it. */
    private static final Set<Permission> AUDIT = EnumSet.of(Permission.FINDING_AUDIT, Permission.FINDING_RULE);
    /** Nothing but reading; all else changes something, or opens what is closed to most. */
    private static final Set<Permission> READING = EnumSet.of(Permission.CASE_SEARCH, readings());

    private static Permission[] readings() {
        return Arrays.stream(Permission.values())
                .filter(permission -> permission.name().endsWith("_READ") && !TRAIL.contains(permission)
                        || permission == Permission.CASE_REPLAY)
                .toArray(Permission[]::new);
    }

    private static Set<Permission> changing(Role role) {
        Set<Permission> changing = EnumSet.copyOf(role.permissions());
        changing.removeAll(READING);
        changing.removeAll(TRAIL);
        changing.removeAll(AUDIT);
        return changing;
    }

    private static boolean trail(Role role) {
        return role.permissions().stream().anyMatch(TRAIL::contains);
    }

    @Test
    void no_role_has_a_permission_over_the_trail_and_one_that_changes_content() {
        for (Role role : Role.values()) {
            assertThat(trail(role) && !changing(role).isEmpty())
                    .as("%s: %s", role, changing(role))
                    .isFalse();
        }
    }

    @Test
    void every_permission_is_known_to_read_to_keep_the_trail_or_to_change() {
        assertThat(READING).doesNotContainAnyElementsOf(TRAIL);
        assertThat(Arrays.stream(Permission.values())
                        .filter(permission -> !READING.contains(permission) && !TRAIL.contains(permission)))
                .as("who reads only is named _READ")
                .noneMatch(permission -> permission.name().endsWith("_READ"));
    }

    @Test
    void auditors_only_read_and_the_trail_s_administrator_only_keeps_it() {
        assertThat(changing(Role.AUDITOR)).isEmpty();
        assertThat(Role.AUDITOR.permissions()).doesNotContain(Permission.TRAIL_KEEP);
        assertThat(changing(Role.AUDIT_ADMIN)).isEmpty();
        assertThat(Arrays.stream(Role.values())
                        .filter(role -> role.permissions().stream().anyMatch(AUDIT::contains)))
                .containsExactly(Role.AUDITOR, Role.AUDIT_ADMIN);
        assertThat(Arrays.stream(Role.values())
                        .filter(role -> role.permissions().contains(Permission.TRAIL_KEEP)))
                .containsExactly(Role.AUDIT_ADMIN);
    }

    @Test
    void two_roles_of_one_person_never_read_the_trail_and_change_content() {
        for (Role one : Role.values()) {
            for (Role other : Role.values()) {
                assertThat(one.excludes(other)).as("%s, %s", one, other).isEqualTo(other.excludes(one));
                if (trail(one) && !changing(other).isEmpty()) {
                    assertThat(one.excludes(other)).as("%s, %s", one, other).isTrue();
                }
            }
        }
        List<Role> administrators =
                Arrays.stream(Role.values()).filter(Role::administrator).collect(Collectors.toList());
        for (Role administrator : administrators) {
            assertThat(Arrays.stream(Role.values())
                            .filter(role -> role != administrator && !administrator.excludes(role)))
                    .as("an administrator does nothing else")
                    .isEmpty();
        }
    }
}
