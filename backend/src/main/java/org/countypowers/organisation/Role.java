package org.countypowers.organisation;

import static org.countypowers.organisation.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/** What a post does (SPEC 7), and what it may therefore ask of the services. */
public enum Role {
    COUNTER_CLERK(
            CASE_REGISTER,
            CASE_READ,
            CASE_SEARCH,
            CASE_WORK,
            TASK_WORK,
            CASE_REVEAL,
            REFERENCE_READ,
            REGISTER_READ,
            LICENCE_READ,
            FEEDBACK_READ,
            FEEDBACK_RECORD),
    CASE_HANDLER(
            CASE_READ,
            CASE_SEARCH,
            CASE_WORK,
            TASK_WORK,
            CASE_REVEAL,
            REFERENCE_READ,
            REGISTER_READ,
            HANDOVER_READ,
            HANDOVER_WORK,
            LICENCE_READ,
            LICENCE_WORK,
            MONITOR_READ,
            MONITOR_ANSWER,
            FEEDBACK_READ,
            FEEDBACK_REVEAL,
            FILE_REVIEW_READ,
            FILE_REVIEW_WORK),
    REVIEWER(
            CASE_READ,
            CASE_SEARCH,
            CASE_WORK,
            TASK_WORK,
            CASE_REVEAL,
            REFERENCE_READ,
            REGISTER_READ,
            LICENCE_READ,
            SUPERVISION_READ,
            FEEDBACK_READ,
            FILE_REVIEW_READ,
            FILE_REVIEW_WORK),
    FINAL_APPROVER(
            CASE_READ,
            CASE_SEARCH,
            CASE_WORK,
            TASK_WORK,
            CASE_REVEAL,
            REFERENCE_READ,
            REGISTER_READ,
            MATTER_EVALUATE,
            DELEGATION_READ,
            DELEGATION_JUDGE,
            HANDOVER_READ,
            HANDOVER_WORK,
            LICENCE_READ,
            SUPERVISION_READ,
            MONITOR_READ,
            MONITOR_ANSWER,
            FINDING_READ,
            FINDING_ANSWER,
            FEEDBACK_READ,
            FILE_REVIEW_READ,
            FILE_REVIEW_WORK),
    /** Also answers for the body in reconsideration and court. */
    CASE_LEGAL_REVIEWER(
            CASE_READ, CASE_SEARCH, CASE_REPLAY, CASE_WORK, TASK_WORK, REFERENCE_READ, REGISTER_READ, LICENCE_READ),
    /** Appears in court for the body (行政诉讼法 3). */
    ORGAN_HEAD(
            CASE_READ,
            CASE_SEARCH,
            CASE_REPLAY,
            TASK_WORK,
            REFERENCE_READ,
            REGISTER_READ,
            MATTER_EVALUATE,
            DELEGATION_READ,
            HANDOVER_READ,
            LICENCE_READ,
            SUPERVISION_READ,
            SUPERVISION_PLAN,
            MONITOR_READ,
            MONITOR_ANSWER,
            FINDING_READ,
            FINDING_ANSWER,
            FEEDBACK_READ,
            FILE_REVIEW_READ),
    GOVERNMENT_HEAD(
            CASE_READ,
            CASE_SEARCH,
            CASE_WORK,
            TASK_WORK,
            REFERENCE_READ,
            REGISTER_READ,
            DELEGATION_READ,
            DELEGATION_JUDGE),
    DEPT_ADMIN(WORK_ADMINISTER, REFERENCE_READ),
    REFORM_OFFICE(
            CASE_WORK,
            TASK_WORK,
            REGISTER_READ,
            REFERENCE_READ,
            MATTER_EVALUATE,
            COUNTY_CLASS_READ,
            CAPACITY_ASSESS,
            CAPACITY_CHECK,
            DELEGATION_READ,
            DELEGATION_PROPOSE,
            DELEGATION_JUDGE,
            HANDOVER_READ,
            HANDOVER_WORK,
            POWER_RECALL,
            DIRECT_REPORT_MANAGE,
            LICENCE_READ,
            SUPERVISION_READ,
            FINDING_READ,
            FINDING_ANSWER,
            FEEDBACK_READ,
            FEEDBACK_REVEAL,
            FILE_REVIEW_READ),
    LEGALITY_REVIEWER(
            CASE_WORK,
            TASK_WORK,
            REGISTER_READ,
            REFERENCE_READ,
            DELEGATION_READ,
            DELEGATION_JUDGE,
            DELEGATION_OVERRIDE,
            HANDOVER_READ,
            LICENCE_READ),
    INSPECTOR(TASK_WORK, REFERENCE_READ, LICENCE_READ, SUPERVISION_READ, SUPERVISION_WORK),
    AUDITOR(
            CASE_READ,
            CASE_SEARCH,
            CASE_REPLAY,
            TRAIL_READ,
            SEALED_READ,
            REGISTER_READ,
            REFERENCE_READ,
            DELEGATION_READ,
            HANDOVER_READ,
            LICENCE_READ,
            SUPERVISION_READ,
            MONITOR_READ,
            FINDING_READ,
            FINDING_AUDIT,
            FLOW_READ,
            FEEDBACK_READ,
            FILE_REVIEW_READ),
    /** 纪检监察: raises and decides cards; touches no case, and reads one only under a letter. */
    DISCIPLINE_OFFICER(
            REFERENCE_READ,
            CASE_READ,
            MONITOR_READ,
            MONITOR_DECIDE,
            FINDING_READ,
            LETTER_ISSUE,
            SEALED_READ,
            FEEDBACK_READ),
    PROCESS_DESIGNER(REFERENCE_READ, FLOW_READ, FLOW_DESIGN, FLOW_RELEASE),
    SYSTEM_ADMIN(
            ORGANISATION_MANAGE, REFERENCE_READ, REFERENCE_MANAGE, COUNTY_CLASS_READ, REGISTER_READ, WORK_ADMINISTER),
    SECURITY_ADMIN(OFFICER_MANAGE),
    AUDIT_ADMIN(TRAIL_READ, TRAIL_KEEP, FINDING_RULE);

    private static final Set<Role> ADMINISTRATORS = EnumSet.of(SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN);

    private static final Set<Role> PROPOSED_AND_REVIEWED = EnumSet.of(REFORM_OFFICE, LEGALITY_REVIEWER);

    private final Set<Permission> permissions;

    Role(Permission first, Permission... more) {
        this.permissions = EnumSet.of(first, more);
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    public boolean administrator() {
        return ADMINISTRATORS.contains(this);
    }

    /** Reads all that lies in its division, not only what concerns its own body. */
    public boolean watchesDivision() {
        return this == AUDITOR || this == DISCIPLINE_OFFICER;
    }

    /** Whether this permission reaches all of the division; a discipline office reads of cases what its letters name (SPEC 7). */
    public boolean watchesDivision(Permission permission) {
        return watchesDivision() && !(this == DISCIPLINE_OFFICER && permission == CASE_READ);
    }

    /**
     * The three administrators exclude each other, who audits or disciplines does nothing else (三员分立), and who proposes
     * powers does not review whether they are lawful (SPEC 7).
     */
    public boolean excludes(Role other) {
        if (this == other) {
            return false;
        }
        return watchesDivision()
                || other.watchesDivision()
                || administrator()
                || other.administrator()
                || EnumSet.of(this, other).equals(PROPOSED_AND_REVIEWED);
    }
}
