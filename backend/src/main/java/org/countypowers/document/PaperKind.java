package org.countypowers.document;

/** Papers of a case (document_templates.csv D01–D06, D11); each has a template, and a number of its own or the case's. */
public enum PaperKind {
    RECEIPT,
    ACCEPTANCE,
    SUPPLEMENT_NOTICE,
    NOT_REQUIRED,
    NON_ACCEPTANCE,
    RETURN_NOTICE,
    GRANT,
    REFUSAL,
    SERVICE_RECORD
}
