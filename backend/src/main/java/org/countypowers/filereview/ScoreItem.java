package org.countypowers.filereview;

/** What a file is scored by, and with how many points at most: a hundred together (SPEC 4). */
public enum ScoreItem {
    /** 主体: whoever fails here fails. */
    AUTHORITY(15),
    BASIS(20),
    PROCEDURE(25),
    TIME_LIMIT(15),
    DOCUMENTS(15),
    ARCHIVE(10);

    private final int most;

    ScoreItem(int most) {
        this.most = most;
    }

    public int most() {
        return most;
    }
}
