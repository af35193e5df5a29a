package org.countypowers.process;

import java.util.List;
import org.countypowers.organisation.Refused;

/** An automatic step refuses in words; the whole command is undone. {@code key} is translated. */
public class StepRefused extends Refused {
    public StepRefused(String key, List<String> arguments) {
        super(key + arguments, key, arguments);
    }
}
