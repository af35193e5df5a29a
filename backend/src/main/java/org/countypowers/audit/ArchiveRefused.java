package org.countypowers.audit;

/** A year that cannot be archived, in words for whoever ordered it: the key is translated and says what to do instead. */
public class ArchiveRefused extends RuntimeException {
    private final String key;
    private final int year;

    ArchiveRefused(String key, int year) {
        super(key);
        this.key = key;
        this.year = year;
    }

    public String key() {
        return key;
    }

    public int year() {
        return year;
    }
}
