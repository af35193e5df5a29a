package org.countypowers.handover;

import java.util.Optional;

/** A change is refused because another about the same is under review. */
public class ChangeIsOpen extends HandoverRefused {
    private final Long id;

    ChangeIsOpen(String number, Long id) {
        super("handover.error.proposed", number);
        this.id = id;
    }

    /** Of the one that is open; empty where it is out of the reader's sight. */
    public Optional<Long> id() {
        return Optional.ofNullable(id);
    }
}
