package org.countypowers.document;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Numbered PDFs. Numbers have no gaps per body, kind and year: taken in the command's transaction. */
public interface Papers {
    Paper issue(IssuePaper command);

    List<Paper> ofCase(long caseId);

    Optional<Paper> find(long id);

    InputStream open(Paper paper);
}
