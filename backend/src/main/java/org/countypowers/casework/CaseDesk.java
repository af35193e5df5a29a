package org.countypowers.casework;

import java.io.InputStream;
import org.countypowers.document.Attachment;

/** Registers cases at the counter and takes materials. */
public interface CaseDesk {
    /** Receives an application, prints the receipt and starts intake. Idempotent by request id. @return the case's id */
    long register(RegisterCase command);

    /** Adds a material to an open case of the officer's body. */
    Attachment attach(long caseId, int materialNo, String fileName, InputStream content);
}
