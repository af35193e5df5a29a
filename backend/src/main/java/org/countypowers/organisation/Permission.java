package org.countypowers.organisation;

/** What a service method may ask for. Roles carry permissions; nobody carries all. */
public enum Permission {
    CASE_REGISTER,
    CASE_READ,
    /** Looks for cases among all that it may read. */
    CASE_SEARCH,
    CASE_WORK,
    /** Takes tasks of its posts, whatever they are about. */
    TASK_WORK,
    CASE_REVEAL,
    /** Steps through what was seen and done in a case, and binds its file for reconsideration and court. */
    CASE_REPLAY,
    WORK_ADMINISTER,
    REFERENCE_READ,
    REFERENCE_MANAGE,
    MATTER_EVALUATE,
    REGISTER_READ,
    DIRECT_REPORT_MANAGE,
    /** Reads which class a county has and how many people live in a town. */
    COUNTY_CLASS_READ,
    CAPACITY_ASSESS,
    CAPACITY_CHECK,
    DELEGATION_READ,
    DELEGATION_PROPOSE,
    DELEGATION_JUDGE,
    DELEGATION_OVERRIDE,
    HANDOVER_READ,
    HANDOVER_WORK,
    POWER_RECALL,
    LICENCE_READ,
    LICENCE_WORK,
    SUPERVISION_READ,
    SUPERVISION_WORK,
    SUPERVISION_PLAN,
    MONITOR_READ,
    MONITOR_ANSWER,
    MONITOR_DECIDE,
    /** Issues letters under which the office reads cases. */
    LETTER_ISSUE,
    /** Sees what the offices below have read under their letters. */
    SEALED_READ,
    FINDING_READ,
    /** Has the rules applied, asks bodies about what they found, and closes it. */
    FINDING_AUDIT,
    FINDING_ANSWER,
    /** Sets the rules. */
    FINDING_RULE,
    FEEDBACK_READ,
    FEEDBACK_RECORD,
    FEEDBACK_REVEAL,
    FILE_REVIEW_READ,
    FILE_REVIEW_WORK,
    FLOW_READ,
    FLOW_DESIGN,
    FLOW_RELEASE,
    ORGANISATION_MANAGE,
    OFFICER_MANAGE,
    TRAIL_READ,
    /** Orders the archives of the trail. */
    TRAIL_KEEP
}
