package org.countypowers.document;

/**
 * Papers of a case (document_templates.csv D01–D06, D11), of the procedure that delegates powers (D17, D18, D20) and of what
 * ends a licence or moves it to another (D14–D16), of inspections (D12, D13), what a complainant is told, and what an applicant
 * promises (告知承诺书);
 * each has a template, and a number that its organ counts or one that is given.
 */
public enum PaperKind {
    RECEIPT,
    COMMITMENT,
    ACCEPTANCE,
    SUPPLEMENT_NOTICE,
    NOT_REQUIRED,
    NON_ACCEPTANCE,
    RETURN_NOTICE,
    GRANT,
    REFUSAL,
    SERVICE_RECORD,
    TRANSFER_NOTICE,
    DEMAND_FORM,
    EVALUATION_OPINION,
    COMMENT_NOTICE,
    LEGALITY_OPINION,
    REPLY,
    ANNOUNCEMENT,
    ENTRUSTMENT,
    HANDOVER_LIST,
    RECALL_DECISION,
    RESUMPTION_NOTICE,
    CALLING_OFF,
    LICENCE_NOTICE,
    WITHDRAWAL,
    REVOCATION,
    FORFEITURE,
    CANCELLATION,
    LICENCE_TRANSFER,
    PROCEEDING_END,
    COMPLAINT_REFUSAL,
    COMPLAINT_REPLY,
    INSPECTION_APPROVAL,
    INSPECTION_NOTICE,
    INSPECTION_RECORD,
    RECTIFICATION_ORDER,
    FILE_REVIEW
}
