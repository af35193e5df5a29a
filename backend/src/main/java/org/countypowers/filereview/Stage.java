package org.countypowers.filereview;

/** How far the escalation has come (SPEC 4): 问题交办 → 约谈 → 暂停 → 收回. */
public enum Stage {
    NONE,
    RECTIFY,
    TALK,
    SUSPEND,
    RECALL
}
