package org.countypowers.inspection.persistence;

/** Holds a new row's id, which a record cannot be given. */
final class NewId {
    private long id;

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
