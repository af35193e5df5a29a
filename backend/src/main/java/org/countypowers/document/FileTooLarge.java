package org.countypowers.document;

/** The file is larger than the limit in bytes. */
public class FileTooLarge extends RuntimeException {
    private final long limit;

    public FileTooLarge(long limit) {
        super("file larger than " + limit + " bytes");
        this.limit = limit;
    }

    public long limit() {
        return limit;
    }
}
