package org.countypowers.audit;

/** Tells who acts in this thread; implemented by organisation. Never null: threads without an officer act as the system. */
public interface Actors {
    Actor current();
}
