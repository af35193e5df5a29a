package org.countypowers.organisation;

/** An officer's account or posting cannot be made so; {@code key} is translated. */
public class OfficerRefused extends RuntimeException {
    private final String key;

    public OfficerRefused(String key) {
        super(key);
        this.key = key;
    }

    public String key() {
        return key;
    }
}
