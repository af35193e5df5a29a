package org.countypowers.replay;

/** The words of the language in which something is printed. */
@FunctionalInterface
public interface ReplayWords {
    /** @param key of the translations */
    String of(String key, Object... arguments);
}
