package org.countypowers.process;

import java.util.List;

/** An automatic step refuses in words; the whole command is undone. {@code key} is translated. */
public class StepRefused extends RuntimeException {
    private final String key;
    private final List<String> arguments;

    public StepRefused(String key, List<String> arguments) {
        super(key + arguments);
        this.key = key;
        this.arguments = arguments;
    }

    public String key() {
        return key;
    }

    public List<String> arguments() {
        return arguments;
    }
}
