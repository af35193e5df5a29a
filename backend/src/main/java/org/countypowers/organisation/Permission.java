package org.countypowers.organisation;

/** What a service method may ask for. Roles carry permissions; nobody carries all. */
public enum Permission {
    CASE_REGISTER,
    CASE_READ,
    CASE_WORK,
    CASE_REVEAL,
    WORK_ADMINISTER,
    REFERENCE_READ,
    REFERENCE_MANAGE,
    MATTER_EVALUATE,
    REGISTER_READ,
    DIRECT_REPORT_MANAGE,
    CAPACITY_ASSESS,
    CAPACITY_CHECK,
    DELEGATION_READ,
    DELEGATION_PROPOSE,
    DELEGATION_JUDGE,
    DELEGATION_OVERRIDE,
    HANDOVER_READ,
    HANDOVER_WORK,
    POWER_RECALL,
    FLOW_READ,
    FLOW_DESIGN,
    FLOW_RELEASE,
    ORGANISATION_MANAGE,
    OFFICER_MANAGE,
    TRAIL_READ
}
