package org.countypowers.assignment;

import java.util.List;
import org.countypowers.organisation.Refused;

/** A task could not be taken or completed. {@code key} is translated; arguments say who acted and when. */
public class WorkRefused extends Refused {
    /** The case has moved here and nobody has confirmed that its file arrived. */
    static final String UNCONFIRMED = "assignment.error.unconfirmed";

    public WorkRefused(String key, List<String> arguments) {
        super(key + arguments, key, arguments);
    }
}
