package org.countypowers.delegation;

/** A power cannot be entered so; {@code key} is translated and says what to do. */
public class PowerRefused extends RuntimeException {
    private final String key;

    public PowerRefused(String key) {
        super(key);
        this.key = key;
    }

    public String key() {
        return key;
    }
}
