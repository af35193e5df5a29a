package org.countypowers.forms;

/** The forms module's own reader, for tests that need no container. */
public final class HouseForms {
    private HouseForms() {}

    public static Forms forms() {
        return new FormSchemas();
    }
}
