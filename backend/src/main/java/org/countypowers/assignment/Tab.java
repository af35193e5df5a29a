package org.countypowers.assignment;

/** Tabs of the worklist: mine, to be claimed, due soon or overdue, done by me, registered by me. */
public enum Tab {
    MINE,
    UNCLAIMED,
    URGENT,
    DONE,
    REGISTERED
}
