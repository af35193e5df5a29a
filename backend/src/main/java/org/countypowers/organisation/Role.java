package org.countypowers.organisation;

/** What a post does (SPEC 7). */
public enum Role {
    COUNTER_CLERK,
    CASE_HANDLER,
    REVIEWER,
    FINAL_APPROVER,
    CASE_LEGAL_REVIEWER,
    ORGAN_HEAD,
    GOVERNMENT_HEAD,
    DEPT_ADMIN,
    REFORM_OFFICE,
    LEGALITY_REVIEWER,
    INSPECTOR,
    AUDITOR,
    PROCESS_DESIGNER,
    SYSTEM_ADMIN,
    SECURITY_ADMIN,
    AUDIT_ADMIN
}
