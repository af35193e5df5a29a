package org.countypowers.filereview.persistence;

/** Carries a generated key. */
final class NewId {
    private long id;

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
