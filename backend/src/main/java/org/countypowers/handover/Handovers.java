package org.countypowers.handover;

/** Placeholder until the module lands. */
public interface Handovers {
    long plan(PlanHandover command);
}
