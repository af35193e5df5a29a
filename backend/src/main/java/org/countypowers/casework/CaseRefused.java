package org.countypowers.casework;

import java.util.List;
import org.countypowers.organisation.Refused;

/** A command on a case is refused in words: {@code key} is translated. Nothing has changed. */
public class CaseRefused extends Refused {
    /** The case has gone to another organ since the officer saw it. */
    public static final String TRANSFERRED = "casework.error.transferred";

    public CaseRefused(String key, String... arguments) {
        super(key + List.of(arguments), key, List.of(arguments));
    }
}
