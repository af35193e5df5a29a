package org.countypowers.handover.domain;

/** What becomes of applications that the giving body has accepted. */
public enum AcceptedCases {
    /** It decides them under the old limits, documents and process. */
    FINISH,
    MOVE
}
