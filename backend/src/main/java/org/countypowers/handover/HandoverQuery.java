package org.countypowers.handover;

import org.countypowers.handover.domain.HandoverKind;
import org.countypowers.handover.domain.HandoverState;

/** Narrows the list of hand-overs; null for no limit. The division's own and all below. */
public record HandoverQuery(HandoverState state, HandoverKind kind, String divisionCode) {}
