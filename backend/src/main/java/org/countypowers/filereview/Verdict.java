package org.countypowers.filereview;

/** What a file's points come to (D19: 优, 合格, 不合格). */
public enum Verdict {
    EXCELLENT,
    PASSED,
    FAILED;

    public boolean passed() {
        return this != FAILED;
    }
}
