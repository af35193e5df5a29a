package org.countypowers.document;

/** The papers of a case, in the order of document_templates.csv. Each names its template and how it is numbered. */
public enum PaperKind {
    RECEIPT,
    ACCEPTANCE,
    SUPPLEMENT,
    NON_ACCEPTANCE,
    NOT_REQUIRED,
    RETURN,
    GRANT,
    REFUSAL,
    SERVICE_RECEIPT
}
