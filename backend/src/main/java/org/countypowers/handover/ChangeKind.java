package org.countypowers.handover;

/** What an office proposes about a power that was given. */
public enum ChangeKind {
    RECALL,
    SUSPENSION,
    /** A suspended power works again. */
    RESUMPTION,
    /** A hand-over of any kind ends before it takes effect. */
    CALLING_OFF
}
